#include "tokenize/segment/dates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

using ::testing::ElementsAre;

const LanguageTables& tables(const char* language) {
  return language_tables(language_index(language));
}

TEST(Dates, AreIsoInThreeLanguages) {
  EXPECT_THAT(find_dates("on 24 March 2017", tables("en")), ElementsAre("2017-03-24"));
  EXPECT_THAT(find_dates("le 1er avril 2022", tables("fr")), ElementsAre("2022-04-01"));
  EXPECT_THAT(find_dates("24 \u0622\u0630\u0627\u0631/\u0645\u0627\u0631\u0633 2021", tables("ar")),
              ElementsAre("2021-03-24"));
}

TEST(Dates, OfARangeShareTheYear) {
  EXPECT_THAT(find_dates("26 February\u20135 April 2024", tables("en")),
              ElementsAre("2024-02-26", "2024-04-05"));
}

}  // namespace
}  // namespace paralign::detail
