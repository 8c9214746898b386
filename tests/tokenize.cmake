# Reading and segmentation.

paralign_add_test(
  NAME unit.segment
  LABELS unit
  SOURCES unit/tokenize/read/text_reader_test.cpp
          unit/tokenize/segment/list_marker_test.cpp
          unit/tokenize/segment/marker_test.cpp
          unit/tokenize/segment/resolution_number_test.cpp
          unit/tokenize/segment/dates_test.cpp
          unit/tokenize/segment/segment_test.cpp
          unit/tokenize/segment/lines_mode_test.cpp)

paralign_add_test(
  NAME unit.read
  SOURCES unit/tokenize/read/archive_test.cpp
          unit/tokenize/read/child_process_test.cpp
          unit/tokenize/read/format_test.cpp
          unit/tokenize/read/reading_builder_test.cpp
          unit/tokenize/read/xml_test.cpp)
target_link_libraries(unit.read PRIVATE ${PARALIGN_READERS})

# Starts soffice, or a stand-in for it.
paralign_add_test(NAME unit.office TIMEOUT 300 SOURCES unit/tokenize/read/office_test.cpp)
target_link_libraries(unit.office PRIVATE ${PARALIGN_READERS})

paralign_add_test(
  NAME unit.encoding
  LABELS unit
  SOURCES unit/tokenize/text/encoding_label_test.cpp
          unit/tokenize/text/encoding_test.cpp
          unit/tokenize/text/guess_test.cpp
          unit/tokenize/text/mojibake_test.cpp)
target_compile_definitions(unit.encoding PRIVATE PARALIGN_SAMPLES="${PROJECT_SOURCE_DIR}/samples")

paralign_add_test(
  NAME property.encoding
  LABELS property
  SOURCES property/encoding_property_test.cpp)

paralign_add_test(
  NAME unit.numbering
  SOURCES unit/tokenize/read/list_number_test.cpp
          unit/tokenize/read/docx_styles_test.cpp
          unit/tokenize/read/docx_numbering_test.cpp)
target_link_libraries(unit.numbering PRIVATE ${PARALIGN_READERS})

paralign_add_test(
  NAME unit.docx
  SOURCES unit/tokenize/read/docx_changes_test.cpp
          unit/tokenize/read/docx_converted_test.cpp
          unit/tokenize/read/docx_notes_test.cpp
          unit/tokenize/read/docx_reader_test.cpp
          unit/tokenize/read/docx_whole_test.cpp)
target_link_libraries(unit.docx PRIVATE ${PARALIGN_READERS})

paralign_add_test(
  NAME unit.odt
  SOURCES unit/tokenize/read/odt_changes_test.cpp
          unit/tokenize/read/odt_lists_test.cpp
          unit/tokenize/read/odt_package_test.cpp
          unit/tokenize/read/odt_reader_test.cpp)
target_link_libraries(unit.odt PRIVATE ${PARALIGN_READERS})

paralign_add_test(
  NAME property.segment
  LABELS property
  SOURCES property/segment_property_test.cpp)

set_tests_properties(property.segment PROPERTIES ENVIRONMENT "RC_PARAMS=seed=20310319 max_success=400")

paralign_add_test(
  NAME corpus.segment_seeds
  LABELS corpus
  SOURCES corpus/segment_seeds_test.cpp)

# tests/data/<phenomenon>/<name>.<language>.txt against <name>.<language>.gold.jsonl, one ctest each.
add_executable(segment_case data/segment_case.cpp)
target_link_libraries(segment_case PRIVATE paralign nlohmann_json::nlohmann_json)
file(GLOB segment_cases CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/data/*/*.gold.jsonl)
foreach(gold IN LISTS segment_cases)
  string(REPLACE ".gold.jsonl" "" stem ${gold})
  if(NOT EXISTS ${stem}.txt)
    continue()
  endif()
  file(RELATIVE_PATH name ${CMAKE_CURRENT_SOURCE_DIR}/data ${stem})
  string(REPLACE "/" "." name ${name})
  add_test(NAME data.${name} COMMAND segment_case ${stem}.txt ${gold})
  set_tests_properties(data.${name} PROPERTIES LABELS data)
endforeach()

paralign_add_test(
  NAME unit.html
  SOURCES unit/tokenize/read/html_encoding_test.cpp
          unit/tokenize/read/html_notes_test.cpp
          unit/tokenize/read/html_reader_test.cpp
          unit/tokenize/read/html_site_test.cpp)
target_link_libraries(unit.html PRIVATE ${PARALIGN_READERS})
