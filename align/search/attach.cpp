#include "align/search/attach.hpp"

#include <algorithm>

// A unit that was split leaves one half in the link and one half unlinked beside it. Both halves
// together cover the whole better than the linked half does, and the whole covers the half that was
// left.

namespace paralign::detail {
namespace {

// A matrix as the document of the wholes sees it, whether that is the first or the second.
struct Turned {
  const Matrix& values;
  bool turned;

  [[nodiscard]] std::size_t wholes() const {
    return static_cast<std::size_t>(turned ? values.cols() : values.rows());
  }
  float operator()(std::size_t whole, std::size_t part) const {
    const auto i = static_cast<Eigen::Index>(whole);
    const auto j = static_cast<Eigen::Index>(part);
    return turned ? values(j, i) : values(i, j);
  }
};

class Attacher {
 public:
  Attacher(const UnitDocument& whole_side, const UnitDocument& part_side, Turned whole_by_part,
           Turned part_by_whole, const Weights& weights)
      : whole_side_(whole_side),
        part_side_(part_side),
        whole_by_part_(whole_by_part),
        part_by_whole_(part_by_whole),
        weights_(weights) {}

  // True if the unlinked `part` completes the link of `whole` and `partner`.
  [[nodiscard]] bool completes(std::uint32_t whole, std::uint32_t partner,
                               std::uint32_t part) const {
    const Kind kind = paragraph_of(part_side_, part).kind;
    if (kind != paragraph_of(part_side_, partner).kind || !(is_body(kind) || kind == Kind::other))
      return false;
    if (kind == Kind::title || kind == Kind::opener) return false;
    if (part_by_whole_(whole, part) < weights_.attach_contained) return false;
    if (english_length(whole_side_, whole) <= english_length(part_side_, partner)) return false;
    // The union's coverage is at least the greater and at most the sum; what the part adds beside
    // the partner is bounded by what the partner leaves.
    const float alone = whole_by_part_(whole, partner);
    const float added = std::min(whole_by_part_(whole, part), 1 - alone);
    if (added < weights_.attach_gain) return false;
    float rival = 0;
    for (std::size_t other = 0; other < part_by_whole_.wholes(); ++other) {
      if (other != whole) rival = std::max(rival, part_by_whole_(other, part));
    }
    return part_by_whole_(whole, part) >= rival + weights_.attach_lead;
  }

 private:
  const UnitDocument& whole_side_;
  const UnitDocument& part_side_;
  Turned whole_by_part_;
  Turned part_by_whole_;
  const Weights& weights_;
};

// Looks at the neighbours of each single partner for an unlinked part, and attaches those that
// complete it.
void attach_side(std::vector<Link>& links, std::vector<std::uint32_t> Link::*wholes,
                 std::vector<std::uint32_t> Link::*parts, std::size_t part_count,
                 const Attacher& attacher) {
  std::vector<bool> linked(part_count);
  for (const Link& link : links) {
    for (const std::uint32_t part : link.*parts) linked[part] = true;
  }
  for (Link& link : links) {
    if ((link.*wholes).size() != 1 || (link.*parts).size() != 1) continue;
    const std::uint32_t whole = (link.*wholes).front();
    const std::uint32_t partner = (link.*parts).front();
    for (const std::uint32_t part : {partner + 1, partner - 1}) {
      if (part >= part_count || linked[part] || !attacher.completes(whole, partner, part)) continue;
      (link.*parts).push_back(part);
      std::ranges::sort(link.*parts);
      linked[part] = true;
      break;
    }
  }
}

}  // namespace

void attach_neighbours(const Pair& pair, std::vector<Link>& links) {
  const auto& [first, second, features, pairing, weights] = pair;
  const Matrix& forward = features.coverage.forward;
  const Matrix& backward = features.coverage.backward;
  attach_side(links, &Link::source, &Link::target, second.units.size(),
              Attacher(first, second, {forward, false}, {backward, false}, weights));
  attach_side(links, &Link::target, &Link::source, first.units.size(),
              Attacher(second, first, {backward, true}, {forward, true}, weights));
}

}  // namespace paralign::detail
