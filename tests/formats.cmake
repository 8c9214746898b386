# The same resolution read from any format gives the same paragraphs. The documents are made once, from
# the samples; what would be made by a program that is not installed is skipped.
if(NOT PARALIGN_APPS)
  return()
endif()
set(made ${CMAKE_CURRENT_BINARY_DIR}/formats)
add_test(NAME formats.make COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/formats/make.py
                                   ${PROJECT_SOURCE_DIR}/samples ${made})
set_tests_properties(formats.make PROPERTIES LABELS formats TIMEOUT 900 FIXTURES_SETUP formats)

add_test(NAME formats.selftest COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/formats/formats_selftest.py
                                       ${PROJECT_SOURCE_DIR}/samples)
set_tests_properties(formats.selftest PROPERTIES LABELS formats TIMEOUT 60)

function(paralign_add_formats_test name)
  add_test(NAME formats.${name}
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/formats/formats_test.py
                   $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples ${made} ${ARGN})
  set_tests_properties(formats.${name} PROPERTIES LABELS formats TIMEOUT 400 FIXTURES_REQUIRED formats
                                                  SKIP_RETURN_CODE 77)
endfunction()

foreach(format IN ITEMS text docx odt rtf doc html pdf changes)
  foreach(language IN ITEMS en fr ar)
    paralign_add_formats_test(${format}.${language} ${format} ${language})
  endforeach()
endforeach()
foreach(language IN ITEMS en fr)
  paralign_add_formats_test(wpd.${language} wpd ${language})
endforeach()
paralign_add_formats_test(sublists sublists)

add_test(NAME formats.check_changes COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/formats/check_changes_test.py
                                            $<TARGET_FILE:paralign_program> ${made})
set_tests_properties(formats.check_changes PROPERTIES LABELS formats TIMEOUT 120 FIXTURES_REQUIRED formats)
