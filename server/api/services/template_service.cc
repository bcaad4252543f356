// Templates that sessions start from: those that come with the server, and the caller's own.
#include "vooraf/v1/template_service.pb.h"

#include "server/api/command_call.h"
#include "server/api/page.h"
#include "server/api/services/services.h"
#include "server/templates/shelf.h"

namespace vooraf::api {
namespace {

using templates::Shelf;

void AddFault(const templates::TextFault& fault, v1::TemplateFault& view) {
  view.set_line(static_cast<uint32_t>(fault.place.line));
  view.set_column(static_cast<uint32_t>(fault.place.column));
  for (const char* language : {"nl", "en"}) {
    auto& entry = *view.mutable_problem()->add_entries();
    entry.set_language(language);
    entry.set_value(fault.error.Message(language));
  }
}

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
    backends().templates.List(identity().caller.account, *after, *size,
                              Keep(page_, &ListTemplatesCall::Answer));
  }

  void Answer() {
    if (!*page_) return Finish(page_->error());
    auto& page = **page_;
    for (auto& entry : page.entries) *response_.add_templates() = std::move(entry);
    response_.set_own(static_cast<uint32_t>(page.own));
    if (!page.next_key.empty()) response_.set_next_page_token(MakePageToken(page.next_key));
    Finish(response_);
  }

  std::optional<domain::Result<Shelf::Page>> page_;
};

class GetTemplateCall final : public TypedCall<v1::GetTemplateRequest, v1::GetTemplateResponse> {
 public:
  explicit GetTemplateCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().templates.Find(identity().caller.account, request_.template_(),
                              Keep(found_, &GetTemplateCall::Answer));
  }

  void Answer() {
    if (!*found_) return Finish(found_->error());
    auto& found = **found_;
    *response_.mutable_template_() = std::move(found.entry);
    response_.set_text(std::move(found.text));
    response_.set_own(found.own);
    Finish(response_);
  }

  std::optional<domain::Result<Shelf::Found>> found_;
};

class CheckTemplateCall final
    : public TypedCall<v1::CheckTemplateRequest, v1::CheckTemplateResponse> {
 public:
  explicit CheckTemplateCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().templates.Check(std::move(*request_.mutable_text()),
                               Keep(checked_, &CheckTemplateCall::Answer));
  }

  void Answer() {
    if (!*checked_) return Finish(checked_->error());
    auto& checked = **checked_;
    if (checked.fault) {
      AddFault(*checked.fault, *response_.add_faults());
    } else {
      *response_.mutable_template_() = std::move(checked.entry);
    }
    Finish(response_);
  }

  std::optional<domain::Result<Shelf::Checked>> checked_;
};

class SaveTemplateCall final : public TypedCall<v1::SaveTemplateRequest, v1::SaveTemplateResponse> {
 public:
  explicit SaveTemplateCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().templates.Save(identity().caller.account, std::move(*request_.mutable_text()),
                              Keep(saved_, &SaveTemplateCall::Answer));
  }

  void Answer() {
    if (!*saved_) return Finish(saved_->error());
    auto& saved = **saved_;
    if (saved.fault) {
      AddFault(*saved.fault, *response_.add_faults());
    } else {
      *response_.mutable_template_() = std::move(saved.entry);
      response_.set_replaced(saved.replaced);
    }
    Finish(response_);
  }

  std::optional<domain::Result<Shelf::Checked>> saved_;
};

class RemoveTemplateCall final
    : public TypedCall<v1::RemoveTemplateRequest, v1::RemoveTemplateResponse> {
 public:
  explicit RemoveTemplateCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().templates.Remove(identity().caller.account, request_.template_(),
                                Keep(removed_, &RemoveTemplateCall::Answer));
  }

  void Answer() {
    if (!*removed_) return Finish(removed_->error());
    Finish(response_);
  }

  std::optional<domain::Result<void>> removed_;
};

}  // namespace

std::vector<Method> TemplateMethods() {
  constexpr auto kService = "TemplateService";
  return {
      Calls<ListTemplatesCall, v1::ListTemplatesRequest>(kService),
      Calls<GetTemplateCall, v1::GetTemplateRequest>(kService),
      Calls<CheckTemplateCall, v1::CheckTemplateRequest>(kService),
      Calls<SaveTemplateCall, v1::SaveTemplateRequest>(kService),
      Calls<RemoveTemplateCall, v1::RemoveTemplateRequest>(kService),
  };
}

}  // namespace vooraf::api
