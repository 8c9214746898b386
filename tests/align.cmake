# Tests of the engine: tokens, lexicon, features, search, relations.
paralign_add_test(NAME unit.fold SOURCES unit/tokenize/fold_test.cpp)
paralign_add_test(
  NAME unit.token SOURCES unit/tokenize/anchors_test.cpp unit/tokenize/lead_test.cpp unit/tokenize/units_test.cpp)
paralign_add_test(NAME unit.align SOURCES unit/align/align_test.cpp unit/align/blocks_test.cpp unit/align/explain_test.cpp unit/align/feature_test.cpp
                                        unit/align/fixed_links_test.cpp unit/align/lexicon_test.cpp)
paralign_add_test(NAME oracle.search LABELS oracle SOURCES oracle/assignment_oracle_test.cpp oracle/coverage_oracle_test.cpp)
paralign_add_test(NAME property.align LABELS property SOURCES property/align_property_test.cpp
                                                                 property/explain_property_test.cpp property/fixed_links_property_test.cpp)
