using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Forms;

/// <summary>A list of rows that have several inputs each. Its order is that of the rows.</summary>
/// <param name="Name">The field, as its JSON names it.</param>
/// <param name="Label">The words above the rows.</param>
/// <param name="One">What one row is: <c>link</c>.</param>
/// <param name="Columns">The inputs of a row.</param>
internal record RowsField(string Name, Phrase Label, Phrase One, IReadOnlyList<FormField> Columns) : FormField(Name, Label)
{
    /// <summary>How many rows there may be.</summary>
    public int Most { get; init; } = 100;

    public override string Partial => "Forms/_Rows";

    public override void Write(JsonNode? value, FormText text, string name)
    {
        int row = 0;
        foreach (var item in value as JsonArray ?? [])
        {
            foreach (var column in Columns) column.Write(item?[column.Name], text, $"{FormText.Row(name, row)}.{column.Name}");
            row++;
        }
    }

    /// <summary>Makes sure that there is a blank row to type into, at the end.</summary>
    public void Open(FormText text, string name)
    {
        int rows = text.Rows(name);
        if (rows > 0 && text.IsBlankRow(name, rows - 1)) return;
        foreach (var column in Columns) text[$"{FormText.Row(name, rows)}.{column.Name}"] = "";
    }

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        var items = new JsonArray();
        int rows = text.Rows(name);
        for (int i = 0; i < rows; i++)
        {
            string row = FormText.Row(name, i);
            if (text.IsBlank(row)) continue;
            var item = new JsonObject();
            foreach (var column in Columns)
            {
                if ((column.Read(text, $"{row}.{column.Name}", errors) ?? column.Empty?.DeepClone()) is { } value) item[column.Name] = value;
            }

            if (ReadRow(item, row, errors) is { } read) items.Add(read);
        }

        if (items.Count > Most) errors.Add(name, Words.Of("{field}: there are {count}; at most {most} fit.", Label, items.Count, Most));
        return items.Count > 0 ? items : null;
    }

    /// <summary>Puts right what was read of a row; null when something is wrong with it.</summary>
    protected virtual JsonObject? ReadRow(JsonObject row, string name, FormErrors errors) => row;
}

/// <summary>Addresses with what stands behind each; where nobody says, it is guessed.</summary>
internal sealed record LinksField() : RowsField("links", "Links", "link",
[
    new TextField("url", "Address") { Longest = 2000, IsRequired = true },
    new ChoiceField("kind", "What it is", Kinds) { None = "guess it" },
])
{
    private static readonly IReadOnlyList<(string, Phrase)> Kinds =
    [
        ("doi", new Phrase("DOI", IsSaid: true)), ("arxiv", new Phrase("arXiv", IsSaid: true)), ("pdf", new Phrase("PDF", IsSaid: true)), ("code", "Code"), ("project", "Project page"), ("slides", "Slides"),
        ("video", "Video"), ("dataset", "Data"), ("other", "Something else"),
    ];

    protected override JsonObject? ReadRow(JsonObject row, string name, FormErrors errors)
    {
        if (row["url"]?.GetValue<string>() is not { } typed) return null;
        LinkKind? kind = row["kind"]?.GetValue<string>() is { } chosen && Store.EnumName.TryParse(chosen, out LinkKind known) ? known : null;
        if (TypedText.Link(typed, kind) is { } link) return new JsonObject { ["kind"] = Store.EnumName.Of(link.Kind), ["url"] = link.Url };
        errors.Add($"{name}.url", Words.Of("“{typed}” is no web address. Write one that begins with https://, a DOI (10.1234/…) or arXiv:2101.00001.", typed.Length <= 60 ? typed : typed[..60] + "…"));
        return null;
    }
}

/// <summary>Authors or inventors, in order.</summary>
internal sealed record ContributorsField(string Name, Phrase Label, Phrase One) : RowsField(Name, Label, One,
[
    new TextField("name", "Name") { Longest = 200, IsRequired = true },
    new CheckField("self", "the CV’s owner"),
    new CheckField("equal", "equal contribution"),
    new CheckField("corresponding", "corresponding"),
]);
