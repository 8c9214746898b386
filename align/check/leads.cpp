// The act of a paragraph: leads of linked paragraphs that share no class. Classes are many to many:
// "Demande" is a request and a call, so that either is silent.

#include <string>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {

void check_leads(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    const Unit& a = pair.source.document.units[link.source.front()];
    const Unit& b = pair.target.document.units[link.target.front()];
    if (a.lead_classes == 0 || b.lead_classes == 0) continue;
    if ((a.lead_classes & b.lead_classes) != 0) continue;
    const std::string& here = paragraph_of(pair.source.document, link.source.front()).lead;
    const std::string& there = paragraph_of(pair.target.document, link.target.front()).lead;
    findings
        .add(kLeadDiffers, "\"" + here + "\" in " + text_of(pair.source) + " and \"" + there +
                               "\" in " + text_of(pair.target) + " are different acts")
        .source(pair.source.position, link.source.front())
        .target(pair.target.position, link.target.front())
        .words({here, there});
  }
}

}  // namespace paralign::detail
