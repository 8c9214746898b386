#include "align/export/json_parts.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using Json = detail::OrderedJson;
using detail::six_decimals;

Json parts_of(const Explanation& explanation) {
  const ScoreParts& parts = explanation.parts;
  return {
      {"margin", six_decimals(parts.margin)},       {"kind", six_decimals(parts.kind)},
      {"number", six_decimals(parts.number)},       {"lead", six_decimals(parts.lead)},
      {"anchors", six_decimals(parts.anchors)},     {"position", six_decimals(parts.position)},
      {"length", six_decimals(parts.length)},       {"text", six_decimals(parts.text)},
      {"threshold", six_decimals(parts.threshold)}, {"neighbours", six_decimals(parts.neighbours)},
      {"owner", six_decimals(parts.owner)},         {"line", six_decimals(parts.line)},
      {"score", six_decimals(explanation.score)}};
}

Json words_of(const Explanation& explanation, const Paragraph& source, const Paragraph& target) {
  Json words = Json::array();
  for (const SharedWords& shared : explanation.words) {
    words.push_back({{"source", detail::text_at(source.text, shared.source)},
                     {"target", detail::text_at(target.text, shared.target)},
                     {"weight", six_decimals(shared.weight)}});
  }
  return words;
}

Json runner_up_of(const UnitDocument& document, const std::optional<RunnerUp>& runner_up) {
  if (!runner_up) return nullptr;
  const Paragraph& paragraph = detail::paragraph_of(document, runner_up->unit);
  return {{"id", paragraph.id},
          {"label", paragraph.label},
          {"score", six_decimals(runner_up->score)},
          {"free", runner_up->free}};
}

Json evidence_of(const UnitDocument& first, const UnitDocument& second,
                 const Explanation& explanation) {
  Json evidence{{"step", step_name(explanation.step)}};
  if (!explanation.source || !explanation.target) return evidence;
  const Paragraph& source = detail::paragraph_of(first, *explanation.source);
  const Paragraph& target = detail::paragraph_of(second, *explanation.target);
  evidence["source_id"] = source.id;
  evidence["target_id"] = target.id;
  evidence["coverage"] = {{"source", six_decimals(explanation.source_coverage)},
                          {"target", six_decimals(explanation.target_coverage)},
                          {"source_rivals", six_decimals(explanation.source_rivals)},
                          {"target_rivals", six_decimals(explanation.target_rivals)},
                          {"known", six_decimals(explanation.known)}};
  evidence["parts"] = parts_of(explanation);
  evidence["leads"] = {{"source", source.lead},
                       {"target", target.lead},
                       {"agreement", six_decimals(explanation.lead_agreement)}};
  evidence["anchors"] = {{"both", explanation.shared_anchors},
                         {"source", explanation.source_only_anchors},
                         {"target", explanation.target_only_anchors}};
  evidence["distance"] = six_decimals(explanation.distance);
  evidence["length_ratio"] = six_decimals(explanation.length_ratio);
  evidence["words"] = words_of(explanation, source, target);
  evidence["runner_up"] = {{"source", runner_up_of(second, explanation.source_runner_up)},
                           {"target", runner_up_of(first, explanation.target_runner_up)}};
  return evidence;
}

}  // namespace

std::string explanations_to_jsonl(const Alignment& alignment,
                                  std::span<const Explanation> explanations) {
  std::string out;
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) return out;
  for (const Explanation& explanation : explanations) {
    const Link& link = explanation.link;
    Json object{{"source", detail::units_of(*pair.source, link.source)},
                {"target", detail::units_of(*pair.target, link.target)}};
    if (explanation.linked) {
      object["relation"] = relation_name(link.relation);
      object["flags"] = detail::flag_names(*pair.source, *pair.target, link);
      object["score"] = six_decimals(link.score);
      object["probability"] = six_decimals(link.probability);
    }
    object["linked"] = explanation.linked;
    object["evidence"] = evidence_of(*pair.source, *pair.target, explanation);
    out += detail::line_of(object);
  }
  return out;
}

}  // namespace paralign
