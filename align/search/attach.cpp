#include "align/search/attach.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "align/feature/joint_coverage.hpp"

// A unit that was split leaves one half in the link and one half unlinked, beside it or, in a
// revision, elsewhere. The whole covers the half that was left, and that half covers words of the
// whole that the linked half does not.

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

// One side of the links holds the wholes, the other the parts.
struct Sides {
  const UnitDocument& wholes;
  const UnitDocument& parts;
  const TermTable& whole_terms;
  const TermTable& part_terms;
  Turned part_by_whole;  // row: whole, column: part
};

struct Candidate {
  std::size_t link;
  std::uint32_t part;
  float fresh;  // share of the whole
};

// Of single lines the kind says little: a heading may be run into the text that follows it.
bool may_be_split(Kind kind, bool typed) {
  if (kind == Kind::title || kind == Kind::opener) return false;
  return is_body(kind) || kind == Kind::other || (!typed && kind == Kind::heading);
}

class Attacher {
 public:
  Attacher(const Sides& sides, const Pair& pair)
      : sides_(sides),
        weights_(pair.weights),
        translation_(pair.pairing == Pairing::translation),
        typed_(pair.features.first.typed && pair.features.second.typed) {}

  // What the unlinked `part` adds to the link of `whole` and `partner`, if it belongs there.
  [[nodiscard]] std::optional<float> completes(std::uint32_t whole, std::uint32_t partner,
                                               std::uint32_t part) const {
    const bool adjacent = part == partner + 1 || partner == part + 1;
    if (!adjacent && translation_) return std::nullopt;
    if (!may_be_split(paragraph_of(sides_.parts, part).kind, typed_) ||
        !may_be_split(paragraph_of(sides_.wholes, whole).kind, typed_))
      return std::nullopt;
    const float contained = sides_.part_by_whole(whole, part);
    if (contained < (adjacent ? weights_.attach_contained : weights_.distant_contained))
      return std::nullopt;
    const float both = english_length(sides_.parts, part) + english_length(sides_.parts, partner);
    if (both > weights_.attach_length * english_length(sides_.wholes, whole)) return std::nullopt;
    if (contained <
        rival_of(whole, part) + (adjacent ? weights_.attach_lead : weights_.distant_lead))
      return std::nullopt;
    const JointCoverage joint =
        joint_coverage(sides_.whole_terms, whole, sides_.part_terms, partner, part);
    if (joint.fresh < (adjacent ? weights_.attach_fresh : weights_.distant_fresh) * joint.total)
      return std::nullopt;
    return joint.fresh / joint.total;
  }

 private:
  // The best coverage of the part by any other unit.
  [[nodiscard]] float rival_of(std::uint32_t whole, std::uint32_t part) const {
    float rival = 0;
    for (std::size_t other = 0; other < sides_.part_by_whole.wholes(); ++other) {
      if (other != whole) rival = std::max(rival, sides_.part_by_whole(other, part));
    }
    return rival;
  }

  const Sides& sides_;
  const Weights& weights_;
  bool translation_;
  bool typed_;
};

// Attaches each unlinked part where it adds most, one to a link.
//
// @param fixed_parts  of each part kNoOwner if it is free; empty: all are.
void attach_side(std::vector<Link>& links, std::vector<std::uint32_t> Link::*wholes,
                 std::vector<std::uint32_t> Link::*parts, std::size_t part_count,
                 const std::vector<std::uint32_t>& fixed_parts, const Attacher& attacher) {
  std::vector<bool> linked(part_count);
  for (std::size_t part = 0; part < fixed_parts.size(); ++part)
    linked[part] = fixed_parts[part] != kNoOwner;
  for (const Link& link : links) {
    for (const std::uint32_t part : link.*parts) linked[part] = true;
  }
  std::vector<Candidate> candidates;
  for (std::uint32_t part = 0; part < part_count; ++part) {
    if (linked[part]) continue;
    for (std::size_t i = 0; i < links.size(); ++i) {
      if (links[i].flags.fixed || (links[i].*wholes).size() != 1 || (links[i].*parts).size() != 1)
        continue;
      const auto fresh =
          attacher.completes((links[i].*wholes).front(), (links[i].*parts).front(), part);
      if (fresh) candidates.push_back({i, part, *fresh});
    }
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::fresh);
  for (const auto& [i, part, fresh] : candidates) {
    if (linked[part] || (links[i].*parts).size() != 1) continue;
    (links[i].*parts).push_back(part);
    std::ranges::sort(links[i].*parts);
    linked[part] = true;
  }
}

}  // namespace

void attach_parts(const Pair& pair, std::vector<Link>& links) {
  const auto& [first, second, features, pairing, weights, fixed] = pair;
  const Sides split{first,
                    second,
                    features.first_terms,
                    features.second_terms,
                    {features.coverage.backward, false}};
  attach_side(links, &Link::source, &Link::target, second.units.size(), fixed.columns,
              Attacher(split, pair));
  const Sides merged{second,
                     first,
                     features.second_terms,
                     features.first_terms,
                     {features.coverage.forward, true}};
  attach_side(links, &Link::target, &Link::source, first.units.size(), fixed.rows,
              Attacher(merged, pair));
  std::ranges::sort(links, {}, [](const Link& link) { return link.source.front(); });
}

}  // namespace paralign::detail
