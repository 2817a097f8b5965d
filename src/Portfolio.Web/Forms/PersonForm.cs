using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Forms;

/// <summary>The form of a researcher's own fields.</summary>
internal static class PersonForm
{
    /// <summary>The fields, in order.</summary>
    public static IReadOnlyList<FormField> Fields { get; } =
    [
        new TextField("name", "Name") { IsRequired = true, Longest = 200, Hint = "In its own order: Ada Byron, 김민수." },
        new LinesField("alternativeNames", "Other names") { Most = 20, Longest = 200, Hint = "One on each line: a native script, a nickname, a former name." },
        new TextField("headline", "Headline") { Hint = "What the person is, in a line: Research Scientist." },
        new TextField("affiliation", "Affiliation"),
        new ContactsField(),
        new MarkdownField("summary", "Summary") { Hint = "A paragraph or two about the person." },
        new LinesField("interests", "Research interests") { IsMarkdown = true, Most = 60, Longest = 4000, Hint = "One on each line, as Markdown." },
        new LinesField("keywords", "Keywords") { Most = 60, Longest = 120, Hint = "One on each line." },
        new DateField("updated", "CV last updated"),
    ];
}

/// <summary>Ways to reach a person, with who sees each. A telephone number is private until somebody says otherwise.</summary>
internal sealed record ContactsField() : RowsField("contacts", "Contacts", "contact",
[
    new TextField("value", "Address, number or name") { Longest = 500, IsRequired = true },
    new ChoiceField("kind", "What it is", KindChoices) { None = "guess it" },
    new ChoiceField("visibility", "Who sees it", [("public", "everybody"), ("private", "only who is signed in")]) { None = "as usual" },
])
{
    private static readonly IReadOnlyList<(string, Phrase)> KindChoices =
    [
        ("email", "E-mail"), ("phone", "Telephone"), ("homepage", "Homepage"), ("github", new Phrase("GitHub", IsSaid: true)), ("scholar", new Phrase("Google Scholar", IsSaid: true)),
        ("orcid", new Phrase("ORCID", IsSaid: true)), ("linkedin", new Phrase("LinkedIn", IsSaid: true)), ("other", "Something else"),
    ];

    /// <summary>What a kind of contact is called; null for what is none.</summary>
    public static string? KindLabel(string kind) => KindChoices.Where(c => c.Item1 == kind).Select(c => c.Item2.ToString()).FirstOrDefault();

    protected override JsonObject? ReadRow(JsonObject row, string name, FormErrors errors)
    {
        if (row["value"]?.GetValue<string>() is not { } value) return null;
        var kind = EnumName.TryParse(row["kind"]?.GetValue<string>(), out ContactKind chosen) ? chosen : TypedText.KindOfContact(value);
        string visibility = row["visibility"]?.GetValue<string>() ?? (kind == ContactKind.Phone ? "private" : "public");
        return new JsonObject { ["kind"] = EnumName.Of(kind), ["value"] = value, ["visibility"] = visibility };
    }
}
