"""Words that names are made of. Facts and inventions; no real person is meant."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(","))


FIRST_NAMES = _words(
    """Anna Maria James Robert Michael David Sarah Laura Emma Olivia Noah Liam Daniel Thomas Peter Paul Mark John Elena
Sofia Marta Lucia Carlos Diego Javier Pablo Miguel Juan Luis Ana Carmen Chiara Marco Luca Giulia Paolo Hans
Jürgen Klaus Stefan Katrin Sabine Uwe Anke Pierre Jean Claire Camille Luc Élodie Antoine Sophie Nadia Ahmed
Mohammed Fatima Aisha Omar Hassan Yusuf Leila Amir Reza Farah Samir Layla Tariq Priya Anil Rahul Deepak Sanjay
Anita Kavita Rajesh Sunita Arjun Vikram Meera Wei Ming Li Jun Xiu Hua Yan Jing Feng Hao Chen Mei Ling Kenji
Hiroshi Yuki Akira Haruto Sakura Naoko Takeshi Min Soo Hyun Jae Sung Kwame Ama Kofi Chidi Ngozi Amara Thabo
Sipho Zanele Wanjiru Otieno Ivan Olga Sergei Natalia Dmitri Irina Oleg Katya Piotr Agnieszka Jan Tomasz Ewa Lars
Ingrid Sven Astrid Erik Freja Mikkel Aino Eero Jussi Gareth Owen Rhys Siobhan Niamh Declan Patrick Fiona Callum
Isla Grace Hannah Rachel Leah Ruth Simon Adam Joseph Benjamin Victoria Alice George Henry Arthur Edward Charles
William Kate Lucy Megan Tyler Jordan Kayla Brandon Ashley Madison Hunter Dilip Tomás"""
)
SURNAMES = _words(
    """Smith Jones Taylor Brown Wilson Evans Walker Wright Green Hall Wood Turner Cooper Ward Baker Harris Clarke
Morgan Hughes Price Bennett Foster Murphy Kelly Byrne Walsh Nolan Doyle Garcia Martinez Lopez Hernandez Gomez
Diaz Torres Ramirez Flores Rivera Silva Santos Oliveira Costa Pereira Rossi Russo Ferrari Esposito Bianchi Ricci
Moretti Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Koch Richter Klein Dubois Martin Bernard
Petit Moreau Laurent Lefevre Girard Patel Singh Sharma Gupta Kumar Reddy Iyer Nair Mehta Joshi Khan Ahmed
Hussain Malik Rahman Haddad Mansour Aziz Farouk Chen Wang Zhang Liu Yang Huang Zhao Wu Zhou Xu Sun Tanaka Suzuki
Sato Watanabe Ito Yamamoto Nakamura Kobayashi Kim Lee Park Choi Jung Kang Nguyen Tran Pham Okafor Adeyemi Mensah
Boateng Dlamini Nkosi Mwangi Odhiambo Ivanov Petrov Volkov Sokolova Kowalski Nowak Wozniak Novak Horvat Nilsson
Andersson Johansson Larsen Hansen Olsen Virtanen Korhonen Peeters Janssen Bakker Visser Meyer Reyes Cruz
Bautista Whitfield Ashworth Thackeray Pemberton Hargreaves Lockwood Sinclair Mercer Vance Holloway Tennant Quill
Osgood Fairbank Ridley Marsh Dalton Keane Stroud Blythe Colby"""
)
PLACES = _listed(
    """China, Japan, India, Germany, France, Britain, Italy, Spain, Brazil, Mexico, Canada, Australia, Russia, Ukraine,
Poland, Sweden, Norway, Denmark, Finland, Turkey, Egypt, Nigeria, Kenya, Ghana, Ethiopia, Morocco, Algeria,
Israel, Iran, Iraq, Pakistan, Bangladesh, Indonesia, Malaysia, Thailand, Vietnam, Singapore, Taiwan, South
Korea, North Korea, South Africa, New Zealand, Argentina, Chile, Peru, Colombia, Venezuela, Cuba, Haiti, Greece,
Portugal, Austria, Switzerland, Belgium, Ireland, Scotland, Wales, England, Hungary, Romania, Bulgaria, Serbia,
Croatia, Europe, Asia, Africa, California, Texas, Florida, Ohio, Oregon, Nevada, Arizona, Georgia, Virginia,
Michigan, Quebec, Ontario, Alberta, Queensland, Bavaria, Catalonia, Sicily, Gujarat, Kerala, Punjab, Sichuan,
Guangdong, Hokkaido, London, Paris, Berlin, Madrid, Rome, Vienna, Brussels, Amsterdam, Stockholm, Oslo,
Copenhagen, Helsinki, Warsaw, Prague, Budapest, Athens, Lisbon, Dublin, Moscow, Kyiv, Istanbul, Ankara, Cairo,
Lagos, Nairobi, Accra, Johannesburg, Delhi, Mumbai, Bangalore, Karachi, Dhaka, Beijing, Shanghai, Shenzhen,
Hangzhou, Hong Kong, Taipei, Seoul, Tokyo, Osaka, Jakarta, Manila, Bangkok, Hanoi, Sydney, Melbourne, Perth,
Auckland, Toronto, Vancouver, Montreal, Chicago, Boston, Seattle, Houston, Dallas, Denver, Detroit, Miami,
Atlanta, Philadelphia, Phoenix, New York, New Jersey, Los Angeles, San Francisco, San Diego, Las Vegas,
Washington, Lima, Bogota, Santiago, Buenos Aires, Rio de Janeiro, Caracas, Havana, Manchester, Birmingham,
Leeds, Glasgow, Edinburgh, Cardiff, Bristol, Liverpool, Munich, Hamburg, Frankfurt, Cologne, Lyon, Marseille,
Milan, Naples, Turin, Barcelona, Valencia, Seville, Geneva, Zurich, Basel, Rotterdam, Antwerp, Wuhan, Chengdu,
Uganda, Tanzania, Rwanda, Zambia, Zimbabwe, Malawi, Mozambique, Angola, Namibia, Botswana, Senegal, Mali, Niger,
Chad, Sudan, Somalia, Cameroon, Gabon, Benin, Togo, Liberia, Libya, Tunisia, Jordan, Lebanon, Syria, Yemen,
Oman, Qatar, Bahrain, Kuwait, Afghanistan, Nepal, Bhutan, Myanmar, Cambodia, Laos, Mongolia, Kazakhstan,
Uzbekistan, Armenia, Azerbaijan, Belarus, Moldova, Lithuania, Latvia, Estonia, Slovakia, Slovenia, Bosnia,
Albania, Malta, Cyprus, Iceland, Greenland, Luxembourg, Monaco, Guatemala, Honduras, Nicaragua, Panama, Jamaica,
Barbados, Bolivia, Paraguay, Uruguay, Ecuador, Guyana, Fiji, Samoa, Alaska, Hawaii, Utah, Colorado, Kansas,
Missouri, Iowa, Illinois, Indiana, Kentucky, Tennessee, Alabama, Louisiana, Maine, Vermont, Pennsylvania,
Maryland, Manitoba, Tasmania, Victoria, Saxony, Brittany, Normandy, Tuscany, Lombardy, Andalusia, Flanders,
Wallonia, Cornwall, Kent, Norfolk, Devon, Yorkshire, Doncaster, Sheffield, Plymouth, Swansea, Belfast, Aberdeen,
Dundee, Cork, Galway, Bergen, Malmö, Gothenburg, Aarhus, Turku, Tampere, Tallinn, Riga, Vilnius, Minsk, Krakow,
Gdansk, Brno, Bratislava, Ljubljana, Zagreb, Belgrade, Sofia, Bucharest, Odesa, Kharkiv, Tbilisi, Yerevan, Baku,
Tehran, Baghdad, Beirut, Damascus, Amman, Riyadh, Doha, Dubai, Muscat, Kabul, Lahore, Islamabad, Chennai,
Kolkata, Hyderabad, Pune, Colombo, Kathmandu, Yangon, Saigon, Surabaya, Bandung, Cebu, Busan, Incheon, Nagoya,
Sapporo, Fukuoka, Kyoto, Kobe, Tianjin, Nanjing, Guangzhou, Chongqing, Harbin, Xiamen, Kampala, Kigali, Lusaka,
Harare, Maputo, Luanda, Dakar, Bamako, Khartoum, Mogadishu, Abuja, Kano, Ibadan, Kumasi, Casablanca, Tunis,
Tripoli, Algiers, Durban, Pretoria, Brisbane, Adelaide, Canberra, Hobart, Wellington, Calgary, Ottawa, Winnipeg,
Edmonton, Halifax, Portland, Sacramento, Tucson, Austin, Memphis, Nashville, Baltimore, Pittsburgh, Cleveland,
Columbus, Cincinnati, Milwaukee, Minneapolis, Omaha, Tampa, Orlando, Charlotte, Guadalajara, Monterrey, Tijuana,
Medellin, Quito, Guayaquil, Recife, Salvador, Brasilia, Rosario, Valparaiso, Montevideo, Asuncion"""
)
PLACE_ENDS = ("", "ton", "ville", "burg", "stad", "ford", "mouth", " Bay", " Valley", " County", " Island", " City")
FLAT_STARTS = frozenset(_words("San Los Las Hong Buenos Santa Sao El"))

# Syllables and parts of invented names.
ONSETS = _words("""b br c cr d dr f fl g gr h j k kr l m n p pr qu r s sk st str t tr v vel w x z th al or el an om""")
NUCLEI = _words("""a e i o u ai ea ee io or ar en al ol el an in""")
MIDDLES = _words("""v l r n m d t b k st nd lv rd nt mb x z ph""")
CODAS = _words(
    """a o ia is us ix ex on en an ar or el et ik um ora ero eta ano ica ium eon ent ax yx elle inet ova ade ell wick
gard holm mere dale more stone field worth bridge"""
)
BRAND_STARTS = _words(
    """Data Cloud Net Info Bio Med Gen Solar Hydro Agri Auto Aero Fin Pay Snap Book Shop Ever Blue Red Green Silver
Iron Bright Swift True Open Deep Micro Omni Tele Pixel Quick Home Health Ride Food"""
)
BRAND_ENDS = _words(
    """Forge Works Link Gen Tech Soft Bank Pay Wave Point Path Stack Labs Net Core Hub Cast Line Spark base scape ly
ify mind stream port cart grid sense ware shore wing leaf"""
)
COMPASS = _words(
    """North South West East Upper Pacific Atlantic Nordic Royal First Global United National American European
Northern Southern Great"""
)

# What stands after the stem of a company's name.
TRADES = _listed(
    """Group, Holdings, Energy, Motors, Bank, Airlines, Airways, Pharma, Labs, Systems, Foods, Robotics, Capital,
Partners, Steel, Software, Insurance, Telecom, Mining, Semiconductor, Media, Logistics, Technologies,
Industries, Pharmaceuticals, Therapeutics, Biotech, Health, Entertainment, Games, Studios, Retail, Stores,
Brands, Water, Gas, Oil, Petroleum, Chemicals, Materials, Paper, Shipping, Rail, Freight, Hotels, Resorts,
Realty, Properties, Financial, Securities, Asset Management, Investments, Ventures, Networks, Communications,
Wireless, Electronics, Instruments, Devices, Aerospace, Defence, Engineering, Construction, Solar, Wind,
Batteries, AI, Cloud, Analytics, Research, Intelligence, Consulting, Electric, Power, Utilities, Tobacco,
Brewing, Coffee, Sportswear, Fashion, Beauty"""
)
LEGAL_FORMS = _words("""Inc Corp Ltd plc AG SA NV LLC Group Holdings International Co""")
PLURAL_NAME_WORDS = frozenset(
    _words(
        """Airlines Airways Bancorps Batteries Brands Chemicals Communications Devices Electronics Foods Games Holdings
Hotels Industries Instruments Investments Labs Logistics Materials Motors Nations Networks Partners
Pharmaceuticals Products Properties Resorts Resources Securities Services Solutions States Stores Studios
Systems Technologies Therapeutics Utilities Ventures Wireless"""
    )
)
BODIES = _listed(
    """{place} Police, Ministry of Health, Ministry of Finance, Bank of {place}, University of {place}, Central Bank of
{place}, {word} University, {place} City Council, Health Ministry, Finance Ministry, Treasury, Competition
Authority, Securities Commission, National Weather Service, Red Cross, {place} Stock Exchange, World Health
Agency, {word} Institute, Department of Energy, {word} Foundation, Food Safety Authority, Office for National
Statistics, {place} Fire Service, Civil Aviation Authority, {word} Research, Senate, European Commission, {word}
Party, Labour Party, National Trust, Department of Transport, Coast Guard, {word} Times, {place} Herald, {word}
News, Farmers Union"""
)
