#include <gtest/gtest.h>

namespace paralign::testing {
namespace {}  // namespace
}  // namespace paralign::testing
