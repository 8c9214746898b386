#include "apps/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "apps/options.hpp"

namespace paralign::apps {
namespace {

// By label, else by id.
std::uint32_t find_unit(const UnitDocument& document, std::string_view name) {
  std::optional<std::uint32_t> by_id;
  std::uint32_t id = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), id);
  const bool is_id = error == std::errc() && end == name.data() + name.size();
  for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
    const Paragraph& paragraph = document.document.paragraphs[document.units[unit].paragraph];
    if (paragraph.label == name) return unit;
    if (is_id && paragraph.id == id) by_id = unit;
  }
  if (by_id) return *by_id;
  throw UsageError(
      fmt::format("--explain: found '{}', expected a label or an id of {}; "
                  "'paralign segment --to text' lists them",
                  name, document.document.name));
}

bool holds(const std::vector<std::uint32_t>& units, std::uint32_t unit) {
  return std::ranges::find(units, unit) != units.end();
}

// Primary links cover every unit, so that there is one.
const Link& link_with(const PairLinks& pair, std::vector<std::uint32_t> Link::*side,
                      std::uint32_t unit) {
  return *std::ranges::find_if(pair.links, [&](const Link& link) {
    return link.relation != Relation::partial && holds(link.*side, unit);
  });
}

Link link_for(const Alignment& alignment, std::string_view item) {
  const PairLinks& pair = alignment.pairs.front();
  const std::size_t colon = std::min(item.find(':'), item.size());
  const std::string_view first = item.substr(0, colon);
  const std::string_view second = item.substr(std::min(colon + 1, item.size()));
  if (first.empty() && second.empty()) {
    throw UsageError(fmt::format(
        "--explain: found '{}', expected labels such as OP3, :OP5 or OP3:OP5, or all", item));
  }
  if (second.empty())
    return link_with(pair, &Link::source, find_unit(alignment.documents[pair.first], first));
  const std::uint32_t target = find_unit(alignment.documents[pair.second], second);
  const Link& of_target = link_with(pair, &Link::target, target);
  if (first.empty()) return of_target;
  const std::uint32_t source = find_unit(alignment.documents[pair.first], first);
  if (holds(of_target.source, source)) return of_target;
  Link asked;
  asked.source = {source};
  asked.target = {target};
  return asked;
}

}  // namespace

std::vector<Link> links_to_explain(const Alignment& alignment, std::string_view wanted) {
  if (wanted == "all") return alignment.pairs.front().links;
  std::vector<Link> links;
  for (const std::string& item : split_at_commas(wanted))
    links.push_back(link_for(alignment, item));
  if (links.empty())
    throw UsageError("--explain: found nothing, expected labels such as OP3 or OP3:OP5, or all");
  return links;
}

}  // namespace paralign::apps
