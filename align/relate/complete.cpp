#include "align/relate/complete.hpp"

#include <algorithm>
#include <cmath>

#include "align/feature/score.hpp"

namespace paralign::detail {
namespace {

constexpr float kNoPartner = -1;  // a score under which no cell is likely
constexpr double kSlope =
    35;  // of the logistic curve; at the threshold (score 0) both are as likely

class Completer {
 public:
  Completer(const Matrix& scores, const std::vector<Link>& links)
      : scores_(scores), of_source_(size(scores.rows())), of_target_(size(scores.cols())) {
    for (const Link& link : links) {
      for (const std::uint32_t i : link.source) of_source_[i] = &link;
      for (const std::uint32_t j : link.target) of_target_[j] = &link;
    }
  }

  std::vector<Link> run();

 private:
  static std::size_t size(Eigen::Index count) { return static_cast<std::size_t>(count); }
  void add_dropped(std::uint32_t source);
  void add_inserted_from(std::size_t target);
  [[nodiscard]] static double probability_alone(float best_score) {
    return rounded(1 / (1 + std::exp(kSlope * static_cast<double>(best_score))));
  }

  const Matrix& scores_;
  std::vector<const Link*> of_source_;
  std::vector<const Link*> of_target_;
  std::vector<Link> all_;
};

void Completer::add_dropped(std::uint32_t source) {
  float best = kNoPartner;
  for (std::size_t j = 0; j < of_target_.size(); ++j) {
    if (of_target_[j] == nullptr)
      best = std::max(best, scores_(source, static_cast<Eigen::Index>(j)));
  }
  Link link;
  link.source = {source};
  link.relation = Relation::dropped;
  link.probability = probability_alone(best);
  all_.push_back(std::move(link));
}

// The inserted units from `target` on, up to the next one that is linked.
void Completer::add_inserted_from(std::size_t target) {
  for (std::size_t j = target; j < of_target_.size() && of_target_[j] == nullptr; ++j) {
    float best = kNoPartner;
    for (std::size_t i = 0; i < of_source_.size(); ++i) {
      if (of_source_[i] != nullptr) continue;
      best = std::max(best, scores_(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
    }
    Link link;
    link.target = {static_cast<std::uint32_t>(j)};
    link.relation = Relation::inserted;
    link.probability = probability_alone(best);
    all_.push_back(std::move(link));
  }
}

std::vector<Link> Completer::run() {
  add_inserted_from(0);
  for (std::uint32_t i = 0; i < of_source_.size(); ++i) {
    const Link* link = of_source_[i];
    if (link == nullptr) {
      add_dropped(i);
    } else if (link->source.front() == i) {
      all_.push_back(*link);
      for (const std::uint32_t j : link->target) add_inserted_from(j + std::size_t{1});
    }
  }
  return std::move(all_);
}

}  // namespace

std::vector<Link> complete_links(const Matrix& scores, std::vector<Link> links,
                                 double min_probability) {
  std::erase_if(links, [&](const Link& link) {
    return !link.flags.fixed && link.probability < min_probability;
  });
  return Completer(scores, links).run();
}

}  // namespace paralign::detail
