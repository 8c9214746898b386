#pragma once

#include <Eigen/Core>

namespace paralign::detail {

/// A value for each cell: row = unit of the first document, column = unit of the second.
using Matrix = Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace paralign::detail
