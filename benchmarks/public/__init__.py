"""Public labelled sets that the review is measured on, each beside the usual way in the same run.

    python -m benchmarks.public --data FOLDER [--only NAME …] [--sample 40] [--fit]

bills           how alike sections of bills are, five levels (en_bill_similarity)
contracts       conditions beside the clauses that answer them, yes or no (en_contractnli)
whole           the same conditions against whole contracts
clauses         clauses of which one contradicts the other (en_norm_conflicts)
quoted          articles that another one quotes (fr_codes_legifrance/reproduced_articles)
recitals        French recitals and the English ones they translate (fr_en_gdpr)
sentences       how alike everyday French sentences are (fr_en_stsb); no administrative texts
talks           talks in Vietnamese and their translations (xx_vi_ted_parallel); the same

``--sample`` thins out what is long: so many whole contracts, 15 times so many clauses, 25 times so
many other articles; 0 takes all contracts. Thresholds are fitted on other folds than they are
measured on. Intervals hold 95 % of resamples. What the encoder computes is kept on disk under its
name. ``--fit`` fits how much words count in the likeness of texts, on the bills, and writes
assistant/thresholds.json.
"""
