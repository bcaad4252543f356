// Templates that sessions start from.
#include "vooraf/v1/template_service.pb.h"

#include "server/api/command_call.h"
#include "server/api/page.h"
#include "server/api/refusals.h"
#include "server/api/services/services.h"
#include "server/templates/catalog.h"

namespace vooraf::api {
namespace {

class ListTemplatesCall final
    : public TypedCall<v1::ListTemplatesRequest, v1::ListTemplatesResponse> {
 public:
  explicit ListTemplatesCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    const auto size = ReadPageSize(request_.page_size());
    if (!size) return Finish(size.error());
    const auto after = ReadPageToken(request_.page_token());
    if (!after) return Finish(after.error());
    for (const type::v1::SessionTemplate& entry : backends().templates.all()) {
      if (entry.template_() <= *after) continue;
      if (response_.templates_size() == static_cast<int>(*size)) {
        response_.set_next_page_token(
            MakePageToken(response_.templates(response_.templates_size() - 1).template_()));
        break;
      }
      *response_.add_templates() = entry;
    }
    Finish(response_);
  }
};

class GetTemplateCall final : public TypedCall<v1::GetTemplateRequest, v1::GetTemplateResponse> {
 public:
  explicit GetTemplateCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    const auto* found = backends().templates.Find(request_.template_());
    if (found == nullptr) {
      return Finish(domain::Error{&kTemplateUnknown, {{"template", request_.template_()}}});
    }
    *response_.mutable_template_() = *found;
    Finish(response_);
  }
};

}  // namespace

std::vector<Method> TemplateMethods() {
  constexpr auto kService = "TemplateService";
  return {
      Calls<ListTemplatesCall, v1::ListTemplatesRequest>(kService, 2),
      Calls<GetTemplateCall, v1::GetTemplateRequest>(kService, 2),
  };
}

}  // namespace vooraf::api
