"""The labels of Universal Dependencies and of ClearNLP, and the relation (`syntax.Relation`) that each stands for."""

UNIVERSAL = {
    "nsubj": "subject", "csubj": "subject", "nsubj:pass": "passive_subject",
    "nsubj:outer": "subject", "csubj:pass": "passive_subject", "obj": "object",
    "iobj": "object", "obl": "oblique", "obl:tmod": "oblique", "obl:npmod": "oblique",
    "obl:unmarked": "oblique", "obl:agent": "agent", "nmod": "nominal",
    "nmod:poss": "possessor", "nmod:tmod": "nominal", "nmod:npmod": "nominal",
    "nmod:unmarked": "nominal", "compound": "compound", "flat": "compound",
    "flat:name": "compound", "nummod": "number", "appos": "apposition",
    "amod": "modifier", "det": "determiner", "det:predet": "determiner", "case": "case",
    "cop": "copula", "aux": "auxiliary", "aux:pass": "auxiliary", "conj": "conjunct",
    "ccomp": "complement", "xcomp": "open_complement", "acl": "noun_clause",
    "acl:relcl": "relative", "advcl": "adverbial_clause", "advcl:relcl": "relative",
    "advmod": "adverb", "mark": "mark", "parataxis": "parataxis",
    "compound:prt": "particle", "ROOT": "root",
}  # fmt: skip
CLEARNLP = {
    "nsubj": "subject", "csubj": "subject", "nsubjpass": "passive_subject",
    "csubjpass": "passive_subject", "dobj": "object", "dative": "object",
    "oprd": "open_complement", "npadvmod": "oblique", "poss": "possessor",
    "compound": "compound", "nmod": "compound", "nummod": "number",
    "appos": "apposition", "amod": "modifier", "det": "determiner",
    "predet": "determiner", "case": "case", "prep": "case", "agent": "case",
    "aux": "auxiliary", "auxpass": "auxiliary", "conj": "conjunct",
    "ccomp": "complement", "xcomp": "open_complement", "pcomp": "adverbial_clause",
    "acl": "noun_clause", "relcl": "relative", "advcl": "adverbial_clause",
    "advmod": "adverb", "mark": "mark", "neg": "negation", "parataxis": "parataxis",
    "prt": "particle", "ROOT": "root",
}  # fmt: skip
ONLY_CLEARNLP = frozenset(
    {"pobj", "dobj", "nsubjpass", "poss", "prep", "attr", "acomp", "auxpass", "relcl", "npadvmod"}
)
