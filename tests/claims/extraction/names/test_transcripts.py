from claims.extraction.names.transcripts import speaker_called, speakers_in

BODY = "OPERATOR: Next, please.\nCFO PETR NOVAK: About two thirds.\nNOVAK: We said 8%."


def test_a_transcript_has_a_speaker_at_the_head_of_its_lines():
    assert speakers_in(BODY) == ("OPERATOR", "CFO PETR NOVAK", "NOVAK")


def test_one_label_is_a_dateline_and_no_transcript():
    assert speakers_in("MUMBAI: The bank was fined Rs 28 crore.") == ()


def test_a_surname_stands_for_the_name_that_the_transcript_gives_in_full():
    assert speaker_called("NOVAK", speakers_in(BODY)) == "Petr Novak"


def test_who_only_asks_states_nothing():
    assert speaker_called("OPERATOR", speakers_in(BODY)) is None
