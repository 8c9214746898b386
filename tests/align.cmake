# Tests of the engine: tokens, lexicon, features, search, relations.
paralign_add_test(NAME unit.fold SOURCES unit/tokenize/fold_test.cpp)
paralign_add_test(
  NAME unit.token SOURCES unit/tokenize/anchors_test.cpp unit/tokenize/clauses_test.cpp
                          unit/tokenize/lead_test.cpp unit/tokenize/units_test.cpp)
paralign_add_test(
  NAME unit.align SOURCES unit/align/align_test.cpp unit/align/blocks_test.cpp unit/align/diff_test.cpp
                          unit/align/evidence_test.cpp unit/align/explain_test.cpp unit/align/feature_test.cpp unit/align/fixed_links_test.cpp
                          unit/align/key_map_test.cpp unit/align/lexicon_test.cpp unit/align/partial_test.cpp)
paralign_add_test(
  NAME oracle.search LABELS oracle SOURCES oracle/assignment_oracle_test.cpp oracle/common_words_oracle_test.cpp
                                           oracle/coverage_oracle_test.cpp)
paralign_add_test(
  NAME property.align LABELS property SOURCES property/align_property_test.cpp property/clauses_property_test.cpp
                                              property/diff_property_test.cpp property/explain_property_test.cpp
                                              property/fixed_links_property_test.cpp)

# Measures and trains the weights of the engine on real documents (docs/evaluation.md); built on demand.
add_executable(
  train_weights EXCLUDE_FROM_ALL training/calibrate.cpp training/counts.cpp training/main.cpp training/perturb.cpp
                                 training/reports.cpp training/tasks.cpp training/train.cpp)
target_include_directories(train_weights PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(train_weights PRIVATE paralign paralign_dev Eigen3::Eigen fmt::fmt)
paralign_add_test(NAME unit.training SOURCES unit/training_test.cpp training/calibrate.cpp training/counts.cpp
                                             training/perturb.cpp)

# Three documents and more.
paralign_add_test(NAME unit.rows SOURCES unit/align/rows_test.cpp)
paralign_add_test(NAME oracle.rows LABELS oracle SOURCES oracle/rows_oracle_test.cpp)
paralign_add_test(NAME property.rows LABELS property SOURCES property/rows_property_test.cpp)
paralign_add_test(NAME data.table LABELS data SOURCES data/table_test.cpp)

# One paragraph through a series.
paralign_add_test(NAME unit.trace SOURCES unit/align/trace_test.cpp unit/align/trace_export_test.cpp)

# Lexica from text.
paralign_add_test(NAME unit.learn SOURCES unit/align/dictionary_test.cpp unit/align/learn_test.cpp)
paralign_add_test(NAME property.learn LABELS property SOURCES property/learn_property_test.cpp)

# The stemmer by bytes and by letters.
paralign_add_test(NAME oracle.snowball LABELS oracle SOURCES oracle/snowball_oracle_test.cpp)
target_link_libraries(oracle.snowball PRIVATE Stemmer::stemmer)

# The checks of translations.
paralign_add_test(
  NAME unit.check SOURCES unit/align/check/accept_test.cpp unit/align/check/account_test.cpp
                          unit/align/check/acronyms_test.cpp unit/align/check/anchors_test.cpp
                          unit/align/check/citations_test.cpp
                          unit/align/check/finding_list_test.cpp unit/align/check/leads_test.cpp
                          unit/align/check/lengths_test.cpp unit/align/check/marks_test.cpp
                          unit/align/check/names_test.cpp unit/align/check/notes_test.cpp
                          unit/align/check/order_test.cpp unit/align/check/paragraphs_test.cpp
                          unit/align/check/previous_test.cpp unit/align/check/printed_numbers_test.cpp
                          unit/align/check/references_test.cpp unit/align/check/renderings_test.cpp
                          unit/align/check/reports_test.cpp
                          unit/align/check/untranslated_test.cpp unit/align/check/years_test.cpp)

# Plants defects in clean documents and counts which the checks find (docs/checks.md); built on demand.
add_executable(
  plant_defects EXCLUDE_FROM_ALL checks/clean.cpp checks/defects.cpp checks/fit.cpp checks/judged.cpp checks/main.cpp training/calibrate.cpp
                                 training/counts.cpp training/perturb.cpp training/reports.cpp training/tasks.cpp
                                 training/train.cpp)
target_include_directories(plant_defects PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(plant_defects PRIVATE paralign paralign_dev Eigen3::Eigen fmt::fmt)

# The rows of a corpus, and its files.
paralign_add_test(
  NAME unit.corpus SOURCES unit/align/corpus/check_tally_test.cpp unit/align/corpus/duplicates_test.cpp
                           unit/align/corpus/own_lexicon_test.cpp unit/align/corpus/rows_test.cpp
                           unit/align/corpus/split_test.cpp)
paralign_add_test(
  NAME unit.corpus_export SOURCES unit/align/export/corpus_bitext_test.cpp unit/align/export/corpus_table_test.cpp
                                  unit/align/export/corpus_tmx_test.cpp unit/align/export/findings_tsv_test.cpp
                                  unit/align/export/release_test.cpp
                                  unit/align/export/summary_test.cpp)
paralign_add_test(NAME property.corpus LABELS property SOURCES property/corpus_property_test.cpp)
target_link_libraries(property.corpus PRIVATE ${PARALIGN_PUGIXML})
set(sort_sources ${PROJECT_SOURCE_DIR}/apps/batch/duplicate_index.cpp ${PROJECT_SOURCE_DIR}/apps/batch/spill_file.cpp)
paralign_add_test(NAME unit.external_sort SOURCES unit/apps/external_sort_test.cpp ${sort_sources})
paralign_add_test(NAME oracle.duplicates LABELS oracle SOURCES oracle/duplicates_oracle_test.cpp ${sort_sources})

# Which documents of a folder belong together.
paralign_add_test(
  NAME unit.plan SOURCES unit/align/corpus/describe_name_test.cpp unit/align/corpus/describe_test.cpp
                         unit/align/corpus/manifest_test.cpp unit/align/corpus/plan_test.cpp
                         unit/align/corpus/symbols_test.cpp)
paralign_add_test(NAME unit.plan_memory SOURCES unit/align/corpus/plan_memory_test.cpp)
paralign_add_test(NAME property.plan LABELS property SOURCES property/plan_property_test.cpp)
paralign_add_test(NAME corpus.plan LABELS corpus SOURCES corpus/plan_folder_test.cpp)
