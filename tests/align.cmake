# Tests of the engine: tokens, lexicon, features, search, relations.
paralign_add_test(NAME oracle.search LABELS oracle SOURCES oracle/assignment_oracle_test.cpp)
paralign_add_test(NAME property.align LABELS property SOURCES property/align_property_test.cpp)
