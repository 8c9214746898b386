// Documents are sorted by number; documents of one number are one resolution where symbol, organ
// and date do not contradict. Of several documents in one language one is taken, the same one
// whatever the order in which they came.

#include "align/corpus/resolutions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "align/corpus/content_hash.hpp"
#include "align/corpus/facts.hpp"
#include "align/corpus/symbols.hpp"
#include "align/corpus/title_terms.hpp"
#include "align/corpus/when.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// Equal for documents that are one text, whatever their files are called.
std::string content_of(const CorpusDocument& document) {
  std::string text;
  for (const std::string_view part :
       {std::string_view(document.sha256), std::string_view(document.symbol),
        std::string_view(document.number), std::string_view(document.language),
        part_of_file(document)}) {
    (text += part) += '\n';
  }
  return text + std::to_string(document.revision);
}

// A document that may have copies.
struct Original {
  std::uint64_t hash = 0;  // of its content
  std::uint32_t document = 0;
};

std::size_t shared_terms(const CorpusDocument& a, const CorpusDocument& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a.title_terms, [&b](std::uint64_t term) {
    return std::ranges::any_of(
        b.title_terms, [term](std::uint64_t other) { return ((term ^ other) & kTermKey) == 0; });
  }));
}

// Documents of one number that are taken for one resolution.
struct Group {
  std::string_view symbol{};
  std::string_view organ{};
  bool decision = false;
  std::uint32_t day = 0;
  std::vector<std::uint32_t> documents{};
};

class Finder {
 public:
  Finder(const DocumentSource& documents, const PlanOptions& options)
      : documents_(documents), options_(options) {}

  Resolutions find();

 private:
  [[nodiscard]] bool is_wanted(Genre genre) const;
  [[nodiscard]] std::optional<WhyLeftOut> refusal(const CorpusDocument& document) const;
  void take_usable();
  void drop_copies();
  void group_usable();
  void group_run(std::span<const std::uint32_t> run);
  [[nodiscard]] std::uint32_t day(std::uint32_t document) const {
    return day_of(facts_.date(document));
  }
  Group* nearest(std::uint32_t document, std::vector<Group>& groups) const;
  Group* fitting(std::uint32_t document, std::vector<Group>& groups) const;
  Group& group_for(std::uint32_t document, std::vector<Group>& groups) const;
  void close(Group& group);
  [[nodiscard]] std::uint32_t common_revision(std::span<const std::uint32_t> documents) const;
  void choose(std::span<const std::uint32_t> same_language, std::uint32_t common,
              std::uint32_t named);
  [[nodiscard]] std::uint32_t organ_number(std::string_view organ);
  void set_days();
  void sort_by_time();

  const DocumentSource& documents_;
  const PlanOptions& options_;
  FactTable facts_;
  std::vector<std::uint32_t> usable_;
  std::vector<Original> originals_;
  std::map<std::string_view, std::uint32_t> organ_numbers_;  // texts are in `facts_`
  Resolutions result_;
};

bool Finder::is_wanted(Genre genre) const {
  if (options_.genres.empty()) return genre != Genre::other;
  return std::ranges::find(options_.genres, genre) != options_.genres.end();
}

// Why a document can be in no job.
std::optional<WhyLeftOut> Finder::refusal(const CorpusDocument& document) const {
  if (!is_wanted(document.genre)) {
    return document.genre == Genre::other ? WhyLeftOut::no_resolution : WhyLeftOut::unwanted_genre;
  }
  if (document.corrigendum) return WhyLeftOut::corrigendum;
  if (document.language.empty() || document.language == kUndetermined) {
    return WhyLeftOut::no_language;
  }
  if (language_index(document.language) < 0) return WhyLeftOut::no_data;
  if (document.number.empty() && document.symbol.empty() && document.title_terms.empty()) {
    return WhyLeftOut::nothing_known;
  }
  return std::nullopt;
}

void Finder::take_usable() {
  const std::uint32_t count = documents_.size();
  PlaceOrder order;
  facts_.all.reserve(count);
  originals_.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const CorpusDocument document = documents_.at(i);
    facts_.all.push_back(facts_of(document, facts_.texts));
    order.add(document, i);
    if (const auto why = refusal(document)) {
      result_.left_out.push_back({i, *why});
    } else if (document.sha256.empty()) {
      usable_.push_back(i);
    } else {
      originals_.push_back({content_hash(content_of(document)), i});
    }
  }
  facts_.texts.close();
  order.rank(documents_, facts_.all);
}

// Of equal documents the first by its place is usable.
void Finder::drop_copies() {
  std::ranges::sort(originals_, {}, [this](const Original& original) {
    return std::pair(original.hash, facts_.all[original.document].place);
  });
  const auto content = [this](const Original& original) {
    return content_of(documents_.at(original.document));
  };
  usable_.reserve(usable_.size() + originals_.size());
  const Original* kept = nullptr;
  for (const Original& original : originals_) {
    const bool equal = kept != nullptr && kept->hash == original.hash;
    if (equal && content(*kept) == content(original)) {
      result_.left_out.push_back({original.document, WhyLeftOut::copy, kept->document});
    } else {
      usable_.push_back(original.document);
      kept = &original;
    }
  }
  std::vector<Original>().swap(originals_);
}

// The group whose title has most words of the document's; none: null.
Group* Finder::nearest(std::uint32_t document, std::vector<Group>& groups) const {
  const CorpusDocument own = documents_.at(document);
  const auto shared = [&](const Group& group) {
    return std::pair(shared_terms(own, documents_.at(group.documents.front())),
                     facts_.all[document].decision == group.decision);
  };
  const auto found = std::ranges::max_element(groups, {}, shared);
  return shared(*found).first > 0 ? &*found : nullptr;
}

// The group whose symbol, organ and date say that the document is one of it; none: null.
Group* Finder::fitting(std::uint32_t document, std::vector<Group>& groups) const {
  const std::string_view symbol = facts_.symbol(document);
  const std::string_view organ = facts_.organ(document);
  const bool decision = facts_.all[document].decision;
  const std::uint32_t own_day = day(document);
  const auto is_same = [&](const Group& group) {
    if (!symbol.empty()) return group.symbol == symbol;
    const bool addendum = group.symbol.find("/Add.") != std::string_view::npos;
    return organ == group.organ && !addendum && decision == group.decision;
  };
  const auto is_near = [own_day](const Group& group) {
    return group.day == 0 ? !group.organ.empty() : within_a_year(group.day, own_day);
  };
  auto found = groups.end();
  if (!organ.empty()) {
    found = std::ranges::find_if(groups, is_same);
  } else if (own_day != 0) {
    found = std::ranges::find_if(
        groups, [&](const Group& group) { return is_near(group) && decision == group.decision; });
    if (found == groups.end()) found = std::ranges::find_if(groups, is_near);
  } else if (groups.size() == 1) {
    found = groups.begin();
  } else if (!groups.empty()) {
    return nearest(document, groups);
  }
  return found == groups.end() ? nullptr : &*found;
}

// The group a document joins, made where none fits. Those of known symbols come first, then those
// of known organs, then dated ones, so that the others find them.
Group& Finder::group_for(std::uint32_t document, std::vector<Group>& groups) const {
  Group* best = fitting(document, groups);
  if (best == nullptr) {
    best = &groups.emplace_back(Group{facts_.symbol(document),
                                      facts_.organ(document),
                                      facts_.all[document].decision,
                                      day(document),
                                      {}});
  }
  if (best->day == 0) best->day = day(document);
  return *best;
}

void Finder::group_run(std::span<const std::uint32_t> run) {
  std::vector<Group> groups;
  const bool has_key = !facts_.key(run.front()).empty();
  for (const std::uint32_t i : run) {
    if (!has_key) groups.clear();
    group_for(i, groups).documents.push_back(i);
    if (!has_key) close(groups.front());
  }
  if (!has_key) return;
  for (Group& group : groups) close(group);
}

std::uint32_t Finder::organ_number(std::string_view organ) {
  const auto next = static_cast<std::uint32_t>(result_.organs.size());
  const auto [place, is_new] = organ_numbers_.emplace(organ, next);
  if (is_new) result_.organs.emplace_back(organ);
  return place->second;
}

// The newest revision that each language has; 0 where there is none but the first text.
std::uint32_t Finder::common_revision(std::span<const std::uint32_t> documents) const {
  std::map<std::uint32_t, std::uint32_t> languages;  // sets of bits, by revision
  std::uint32_t all = 0;
  for (const std::uint32_t i : documents) {
    const Facts& facts = facts_.all[i];
    const auto bit = std::uint32_t{1} << static_cast<unsigned>(facts.language_index);
    languages[facts.revision] |= bit;
    all |= bit;
  }
  for (auto i = languages.rbegin(); i != languages.rend(); ++i) {
    if (i->second == all) return i->first;
  }
  return 0;
}

// Takes the revision that all languages have, else the newest; of equal ones the text that was
// typed before the one of a PDF, then the one with the most paragraphs, then the first by its
// file's name.
void Finder::choose(std::span<const std::uint32_t> same_language, std::uint32_t common,
                    std::uint32_t named) {
  const auto rank = [&](std::uint32_t i) {
    const Facts& facts = facts_.all[i];
    return std::tuple(facts.revision != common, ~facts.revision, facts.pdf, ~facts.paragraphs,
                      facts.place);
  };
  const std::uint32_t taken = std::ranges::min(same_language, {}, rank);
  result_.documents.push_back(taken);
  const std::uint32_t revision = facts_.all[taken].revision;
  for (const std::uint32_t i : same_language) {
    if (i == taken) continue;
    const std::uint32_t other = facts_.all[i].revision;
    const WhyLeftOut why = other < revision   ? WhyLeftOut::older_revision
                           : other > revision ? WhyLeftOut::newer_revision
                                              : WhyLeftOut::another_text;
    result_.left_out.push_back({i, why, taken, named});
  }
}

void Finder::close(Group& group) {
  const auto language = [this](std::uint32_t i) { return facts_.all[i].language_index; };
  std::ranges::sort(group.documents, {},
                    [&](std::uint32_t i) { return std::pair(language(i), facts_.all[i].place); });
  Resolution resolution;
  resolution.first = static_cast<std::uint32_t>(result_.documents.size());
  const std::uint32_t any = group.documents.front();
  const std::uint32_t common = common_revision(group.documents);
  for (auto i = group.documents.begin(); i != group.documents.end();) {
    const auto end = std::find_if(i, group.documents.end(),
                                  [&](std::uint32_t d) { return language(d) != language(*i); });
    choose(std::span(i, end), common, any);
    i = end;
  }
  resolution.count = static_cast<std::uint32_t>(result_.documents.size()) - resolution.first;
  resolution.organ = organ_number(group.organ);
  for (const std::uint32_t i : group.documents) {
    const std::uint32_t own_day = day(i);
    if (own_day != 0 && (resolution.day == 0 || own_day < resolution.day)) resolution.day = own_day;
  }
  resolution.session = session_of(facts_.number(any), facts_.symbol(any));
  resolution.item = item_of(facts_.number(any), facts_.symbol(any));
  resolution.draft = std::ranges::any_of(result_.of(resolution), [this](std::uint32_t i) {
    return facts_.all[i].genre == Genre::draft;
  });
  result_.all.push_back(resolution);
}

// Without a date: that of another resolution of its session, else what is known of the organ.
void Finder::set_days() {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> days;
  for (const Resolution& resolution : result_.all) {
    if (resolution.day == 0 || resolution.session == 0) continue;
    std::uint32_t& day = days[{resolution.organ, resolution.session}];
    if (day == 0 || resolution.day < day) day = resolution.day;
  }
  for (Resolution& resolution : result_.all) {
    if (resolution.day != 0 || resolution.session == 0) continue;
    const auto day = days.find({resolution.organ, resolution.session});
    resolution.day = day != days.end()
                         ? day->second
                         : day_of_session(result_.organs[resolution.organ], resolution.session);
  }
}

void Finder::sort_by_time() {
  const auto time = [this](const Resolution& resolution) {
    const std::uint32_t first = result_.documents[resolution.first];
    return std::tuple(resolution.day, resolution.session, resolution.item, facts_.key(first),
                      facts_.all[first].place);
  };
  std::ranges::sort(result_.all, {}, time);
}

void Finder::group_usable() {
  std::ranges::sort(usable_, {}, [this](std::uint32_t i) {
    const std::string_view organ = facts_.organ(i);
    const std::string_view symbol = facts_.symbol(i);
    const std::string_view date = facts_.date(i);
    return std::tuple(facts_.key(i), organ.empty(), organ, symbol.empty(), symbol, date.empty(),
                      date, facts_.all[i].place);
  });
  result_.documents.reserve(usable_.size());
  for (auto i = usable_.begin(); i != usable_.end();) {
    const auto end = std::find_if(i, usable_.end(),
                                  [&](std::uint32_t d) { return facts_.key(d) != facts_.key(*i); });
    group_run(std::span(i, end));
    i = end;
  }
  std::vector<std::uint32_t>().swap(usable_);
}

Resolutions Finder::find() {
  (void)organ_number({});
  take_usable();
  drop_copies();
  group_usable();
  set_days();
  sort_by_time();
  result_.all.shrink_to_fit();
  return std::move(result_);
}

}  // namespace

std::string_view part_of_file(const CorpusDocument& document) noexcept {
  const std::size_t mark = document.name.rfind('#');
  return mark == std::string::npos ? std::string_view()
                                   : std::string_view(document.name).substr(mark);
}

Resolutions find_resolutions(const DocumentSource& documents, const PlanOptions& options) {
  return Finder(documents, options).find();
}

}  // namespace paralign::detail
