# A folder into a corpus.
paralign_add_test(NAME property.records LABELS property SOURCES property/records_property_test.cpp)

if(PARALIGN_APPS)
  foreach(case resume threads shards broken interrupt)
    add_test(NAME batch.${case} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/batch/batch_test.py
                                        $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples ${case})
    set_tests_properties(batch.${case} PROPERTIES LABELS batch TIMEOUT 600)
  endforeach()
endif()
