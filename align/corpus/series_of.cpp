// Single-linkage clustering with constraints: of all pairs that share an equal title, a telling
// word or a citation, the most alike are joined first; series of different organs, and series that
// both have a resolution of one session or of one day, are never joined. So a title may change over
// the years, while two subjects that are dealt with side by side stay apart.
//
// Only neighbours in time are compared: of the resolutions that share a word the last few before.

#include "align/corpus/series_of.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <tuple>
#include <utility>

#include "align/corpus/likeness.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kTerms = 4;          // telling words looked at
constexpr std::uint32_t kBefore = 16;      // resolutions with a word, before this one
constexpr std::uint32_t kBeforeEqual = 4;  // with an equal title
constexpr std::size_t kEdges = 4;          // kept of each resolution

// Chosen on titles of resolutions in three languages, of one series and of others: docs/pairing.md.
constexpr double kLeast = 0.68;
constexpr double kCiting = 0.2;
constexpr double kSharedCitations = 0.2;
constexpr double kKnown = 1;             // of an equal title
constexpr double kLeastUntitled = 0.35;  // of shared citations, where one cites the other

constexpr std::uint32_t kAlone = 0xFFFFFFFF;

using Times = std::vector<std::uint32_t>;

struct Edge {
  float score = 0;
  std::uint32_t earlier = 0;
  std::uint32_t later = 0;
};

bool before(const Edge& a, const Edge& b) noexcept {
  return std::tuple(-a.score, a.later - a.earlier, a.later) <
         std::tuple(-b.score, b.later - b.earlier, b.later);
}

class SeriesFinder {
 public:
  SeriesFinder(const DocumentSource& documents, const Resolutions& resolutions)
      : resolutions_(resolutions),
        titles_(documents, resolutions),
        citations_(documents, resolutions) {}

  std::vector<std::uint32_t> find();

 private:
  void index();
  void index_titles();
  void compare_with_earlier(std::uint32_t later);
  void add_equal_titles(std::uint32_t later);
  void add_shared_terms(std::uint32_t later);
  void add_edges(std::uint32_t later, const std::vector<std::uint32_t>& cited);
  [[nodiscard]] std::vector<std::uint32_t> telling_terms(std::uint32_t resolution) const {
    return titles_.telling_terms(resolution, kTerms);
  }
  [[nodiscard]] bool can_be_of_one(const Resolution& a, const Resolution& b) const;
  [[nodiscard]] double score(std::uint32_t earlier, std::uint32_t later, bool cites) const;
  std::uint32_t root(std::uint32_t resolution);
  [[nodiscard]] Times own_times(std::uint32_t resolution) const;
  [[nodiscard]] Times& times_of(std::uint32_t root, Times& own);
  void join(const Edge& edge);

  const Resolutions& resolutions_;
  TitleTable titles_;
  CitationTable citations_;
  std::vector<std::uint32_t> candidates_;
  std::vector<std::uint32_t> begin_, holders_;  // resolutions of each term, ascending
  std::vector<std::pair<std::uint32_t, std::uint32_t>> equal_;  // title, resolution
  std::deque<Edge> edges_;
  std::vector<std::uint32_t> parent_;
  // Sessions and days of roots, ascending: a day such as 20170324 is no number of a session.
  std::deque<Times> times_;
  std::vector<std::uint32_t> times_of_;  // position in `times_` of each root that has others
  std::vector<std::uint32_t> organ_;     // of each root
};

void SeriesFinder::index() {
  const auto count = static_cast<std::uint32_t>(resolutions_.all.size());
  std::vector<std::uint32_t> sizes(titles_.terms() + 1);
  for (std::uint32_t r = 0; r < count; ++r) {
    for (const std::uint32_t t : telling_terms(r)) ++sizes[t + 1];
  }
  std::partial_sum(sizes.begin(), sizes.end(), sizes.begin());
  begin_ = sizes;
  holders_.resize(sizes.back());
  for (std::uint32_t r = 0; r < count; ++r) {
    for (const std::uint32_t t : telling_terms(r)) holders_[sizes[t]++] = r;
  }
}

void SeriesFinder::index_titles() {
  equal_.reserve(resolutions_.documents.size());
  for (std::uint32_t r = 0; r < resolutions_.all.size(); ++r) {
    const Resolution& resolution = resolutions_.all[r];
    for (std::uint32_t slot = resolution.first; slot < resolution.first + resolution.count;
         ++slot) {
      const std::uint32_t title = titles_.title_number(slot);
      if (title != TitleTable::kUntitled) equal_.emplace_back(title, r);
    }
  }
  std::ranges::sort(equal_);
}

bool SeriesFinder::can_be_of_one(const Resolution& a, const Resolution& b) const {
  const bool organs = a.organ == 0 || b.organ == 0 || a.organ == b.organ;
  const bool sessions = a.session == 0 || a.session != b.session;
  const bool days = a.day == 0 || a.day != b.day;
  return organs && sessions && days && a.draft == b.draft;
}

// 0 for resolutions of different subjects.
double SeriesFinder::score(std::uint32_t earlier, std::uint32_t later, bool cites) const {
  const TitleLikeness title = titles_.compare(earlier, later);
  if (!title.titled) {
    const double citations = cites ? citations_.shared(earlier, later) : 0;
    return citations >= kLeastUntitled ? citations : 0;
  }
  if (!title.specific || title.differ_in_name) return 0;
  const double sum = title.share + (cites ? kCiting : 0);
  if (sum + kSharedCitations < kLeast) return 0;
  const double all = sum + kSharedCitations * citations_.shared(earlier, later);
  return all >= kLeast ? all : 0;
}

void SeriesFinder::add_equal_titles(std::uint32_t later) {
  const Resolution& resolution = resolutions_.all[later];
  for (std::uint32_t slot = resolution.first; slot < resolution.first + resolution.count; ++slot) {
    const std::uint32_t title = titles_.title_number(slot);
    auto here = std::ranges::lower_bound(equal_, std::pair(title, later));
    for (std::uint32_t i = 0; i < kBeforeEqual && here != equal_.begin(); ++i) {
      if ((--here)->first != title) break;
      candidates_.push_back(here->second);
    }
  }
}

void SeriesFinder::add_shared_terms(std::uint32_t later) {
  for (const std::uint32_t t : telling_terms(later)) {
    const auto first = holders_.begin() + begin_[t];
    const auto here = std::lower_bound(first, holders_.begin() + begin_[t + 1], later);
    const auto back = std::min<std::ptrdiff_t>(here - first, kBefore);
    candidates_.insert(candidates_.end(), here - back, here);
  }
}

// Compares with the candidates; the best are kept.
void SeriesFinder::add_edges(std::uint32_t later, const std::vector<std::uint32_t>& cited) {
  std::ranges::sort(candidates_);
  const auto repeats = std::ranges::unique(candidates_);
  candidates_.erase(repeats.begin(), repeats.end());
  const std::size_t first = edges_.size();
  for (const std::uint32_t earlier : candidates_) {
    if (earlier >= later || !can_be_of_one(resolutions_.all[earlier], resolutions_.all[later])) {
      continue;
    }
    const double found = score(earlier, later, std::ranges::binary_search(cited, earlier));
    if (found > 0) edges_.push_back({static_cast<float>(found), earlier, later});
  }
  std::sort(edges_.begin() + static_cast<std::ptrdiff_t>(first), edges_.end(), before);
  edges_.resize(std::min(edges_.size(), first + kEdges));
}

// A title that was there before needs no search by words.
void SeriesFinder::compare_with_earlier(std::uint32_t later) {
  const std::vector<std::uint32_t> cited = citations_.cited_by(later);
  candidates_ = cited;
  add_equal_titles(later);
  const std::size_t before_them = edges_.size();
  add_edges(later, cited);
  const bool known = edges_.size() > before_them && edges_[before_them].score >= kKnown;
  if (known) return;
  edges_.resize(before_them);
  candidates_ = cited;
  add_shared_terms(later);
  add_edges(later, cited);
}

std::uint32_t SeriesFinder::root(std::uint32_t resolution) {
  while (parent_[resolution] != resolution) {
    resolution = parent_[resolution] = parent_[parent_[resolution]];
  }
  return resolution;
}

Times SeriesFinder::own_times(std::uint32_t resolution) const {
  const Resolution& own = resolutions_.all[resolution];
  Times times;
  if (own.session != 0) times.push_back(own.session);
  if (own.day != 0) times.push_back(own.day);
  std::ranges::sort(times);
  return times;
}

// Those of a resolution that is alone are made in `own`: most stay alone, or join another.
Times& SeriesFinder::times_of(std::uint32_t root, Times& own) {
  if (times_of_[root] != kAlone) return times_[times_of_[root]];
  own = own_times(root);
  return own;
}

// The earlier root stays, so that a series is called by its oldest resolution.
void SeriesFinder::join(const Edge& edge) {
  std::uint32_t a = root(edge.earlier);
  std::uint32_t b = root(edge.later);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  if (organ_[a] != 0 && organ_[b] != 0 && organ_[a] != organ_[b]) return;
  Times own_a;
  Times own_b;
  Times& into = times_of(a, own_a);
  Times& from = times_of(b, own_b);
  const bool clash = std::ranges::any_of(
      from, [&into](std::uint32_t time) { return std::ranges::binary_search(into, time); });
  if (clash) return;
  const auto middle = static_cast<std::ptrdiff_t>(into.size());
  into.insert(into.end(), from.begin(), from.end());
  std::inplace_merge(into.begin(), into.begin() + middle, into.end());
  from = {};
  if (times_of_[a] == kAlone) {
    times_of_[a] = static_cast<std::uint32_t>(times_.size());
    times_.push_back(std::move(into));
  }
  organ_[a] = std::max(organ_[a], organ_[b]);
  parent_[b] = a;
}

std::vector<std::uint32_t> SeriesFinder::find() {
  const auto count = static_cast<std::uint32_t>(resolutions_.all.size());
  index();
  index_titles();
  for (std::uint32_t r = 0; r < count; ++r) compare_with_earlier(r);
  std::ranges::sort(edges_, before);
  parent_.resize(count);
  std::iota(parent_.begin(), parent_.end(), 0U);
  times_of_.assign(count, kAlone);
  organ_.reserve(count);
  for (const Resolution& resolution : resolutions_.all) organ_.push_back(resolution.organ);
  for (const Edge& edge : edges_) join(edge);
  for (std::uint32_t r = 0; r < count; ++r) parent_[r] = root(r);
  return std::move(parent_);
}

}  // namespace

std::vector<std::uint32_t> series_of(const DocumentSource& documents,
                                     const Resolutions& resolutions) {
  return SeriesFinder(documents, resolutions).find();
}

}  // namespace paralign::detail
