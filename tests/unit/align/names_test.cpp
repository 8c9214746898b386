#include <gtest/gtest.h>

#include "paralign/alignment.hpp"

namespace paralign {
namespace {

TEST(RelationName, IsTheWordThatFilesPrint) {
  EXPECT_EQ(relation_name(Relation::translation), "translation");
  EXPECT_EQ(relation_name(Relation::same), "same");
  EXPECT_EQ(relation_name(Relation::amended), "amended");
  EXPECT_EQ(relation_name(Relation::unsure), "unsure");
  EXPECT_EQ(relation_name(Relation::split), "split");
  EXPECT_EQ(relation_name(Relation::merged), "merged");
  EXPECT_EQ(relation_name(Relation::partial), "partial");
  EXPECT_EQ(relation_name(Relation::inserted), "inserted");
  EXPECT_EQ(relation_name(Relation::dropped), "dropped");
}

TEST(PairingName, IsTheWordThatFilesPrint) {
  EXPECT_EQ(pairing_name(Pairing::translation), "translation");
  EXPECT_EQ(pairing_name(Pairing::revision), "revision");
}

}  // namespace
}  // namespace paralign
