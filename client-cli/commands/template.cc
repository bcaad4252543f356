// Templates that sessions start from.

#include <optional>

#include "client-cli/commands/command.h"
#include "client-core/stage.h"

namespace vooraf::cli {
namespace {

// Under which heading a template stands in the list.
T HeadingOf(const type::v1::SessionTemplate& entry, bool own) {
  if (own) return T::kTemplatesOwn;
  switch (entry.kind()) {
    case type::v1::TEMPLATE_KIND_EVERYDAY_METHOD:
      return T::kTemplatesEverydayMethods;
    case type::v1::TEMPLATE_KIND_MORE_METHODS:
      return T::kTemplatesMoreMethods;
    case type::v1::TEMPLATE_KIND_EXAMPLE:
      return T::kTemplatesExamples;
    default:
      return T::kTemplatesTalks;
  }
}

Result<void> List(App& app) {
  v1::ListTemplatesRequest request;
  boost::json::array all;
  Page page = app.out().NewPage();
  std::optional<T> heading;
  do {
    const auto response = app.Ask(client::kListTemplates, request);
    if (!response) return tl::unexpected(response.error());
    const int first_own = response->templates_size() - static_cast<int>(response->own());
    for (int i = 0; i < response->templates_size(); ++i) {
      const auto& entry = response->templates(i);
      const bool own = i >= first_own;
      boost::json::object object = ToJson(entry);
      object["own"] = own;
      all.push_back(std::move(object));
      const T stands_under = HeadingOf(entry, own);
      if (heading != stands_under) {
        if (heading) page.Blank();
        page.Text(app.texts()(stands_under), Style::kTitle);
        heading = stands_under;
      }
      page.Text({{entry.template_(), Style::kStrong},
                 {"  " + client::In(entry.description(), app.language())}},
                2, 4);
    }
    request.set_page_token(response->next_page_token());
  } while (!request.page_token().empty());
  app.out().Print(page);
  app.out().Json({{"templates", all}});
  return {};
}

Result<void> Show(App& app, const std::string& name) {
  v1::GetTemplateRequest request;
  request.set_template_(name);
  const auto response = app.Ask(client::kGetTemplate, request);
  if (!response) return tl::unexpected(response.error());
  const auto& plan = response->template_().plan();
  const auto in = [&](const type::v1::Text& text) { return client::In(text, app.language()); };
  Page page = app.out().NewPage();
  page.Text(in(plan.title()), Style::kTitle);
  page.Text(in(response->template_().description()));
  page.Blank();
  for (const auto& group : plan.groups()) {
    page.Text({{in(group.name()), Style::kStrong}, {": " + in(group.self_description())}}, 2, 4);
  }
  page.Blank();
  for (const auto& item : plan.items()) {
    const auto& wording = client::WordingOf(item);
    page.Text({{fmt::format("{}. {}", item.item(), in(item.title())), Style::kStrong},
               {"  " + in(wording)}},
              2, 5);
  }
  app.out().Print(page);
  app.out().Json(*response);
  return {};
}

}  // namespace

void AddTemplateCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("template", T::kHelpTemplate);
  tree.Command(noun, "list", T::kHelpTemplateList, T::kExamplesTemplateList,
               [&app] { return List(app); });
  auto name = std::make_shared<std::string>();
  auto* show = tree.Command(noun, "show", T::kHelpTemplateShow, T::kExamplesTemplateShow,
                            [&app, name] { return Show(app, *name); });
  show->add_option("NAME", *name, tree.Text(T::kArgTemplate))->required();
  AddOwnTemplateCommands(tree, noun);
}

}  // namespace vooraf::cli
