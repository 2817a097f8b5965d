using System.Globalization;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Desk;
using Portfolio.Web.Languages;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Forms;

/// <summary>The fields of a publication's form.</summary>
internal static class PublicationForm
{
    private static readonly IReadOnlyList<(string, Phrase)> Tracks = [.. Enum.GetValues<PublicationTrack>().Select(t => (EnumName.Of(t), PublicationText.Phrase(EnumName.Of(t))))];
    private static readonly IReadOnlyList<(string, Phrase)> Statuses = [.. Enum.GetValues<PublicationStatus>().Select(s => (EnumName.Of(s), PublicationText.Phrase(EnumName.Of(s))))];
    private static readonly IReadOnlyList<(string, Phrase)> Presentations = [.. Enum.GetValues<Presentation>().Select(p => (EnumName.Of(p), PublicationText.Phrase(EnumName.Of(p))))];

    /// <summary>The fields, with what can be chosen in them.</summary>
    /// <param name="researchers">The researchers of ours whom the authors may be.</param>
    /// <param name="venues">Names of venues to choose from.</param>
    /// <param name="hint">What to say of the authors.</param>
    public static IReadOnlyList<FormField> Fields(IReadOnlyList<SuggestedResearcher> researchers, IReadOnlyList<VenueName> venues, Phrase? hint = null)
    {
        IReadOnlyList<string> labels = [.. venues.Select(v => v.Label)];
        return
        [
            new TextField("title", "Title") { IsRequired = true, Longest = 1000 },
            new AuthorsField(researchers) { Hint = hint, Most = 3000 },
            new CheckField("others", "The list of authors goes on (et al.)"),
            new TextField("venue", "Venue") { Suggestions = labels, Hint = "Its acronym or name without the year: one of those in use, or a new one. Without one it counts as unpublished." },
            new TextField("venueText", "Venue as the CV writes it") { Longest = 1000, Hint = "In full, with pages and places, where it is to stand so." },
            NumberField.Year(),
            new DateField("date", "Date") { Hint = "Where more than the year is known." },
            new ChoiceField("track", "Part of the venue", Tracks),
            new ChoiceField("status", "Status", Statuses),
            new ChoiceField("presentation", "Presentation", Presentations),
            new TextField("note", "Award or remark") { Longest = 1000 },
            new TextField("volume", "Volume") { Longest = 60 },
            new TextField("issue", "Issue") { Longest = 60 },
            new TextField("page", "Pages") { Longest = 60 },
            new TextField("publisher", "Publisher"),
            new LinksField(),
            new MarkdownField("abstract", "Abstract"),
            new AppearancesField(labels, Tracks),
        ];
    }

    /// <summary>What can only be told from several fields.</summary>
    public static void Check(EditForm form)
    {
        if (form.Wanted["date"] is not { } written || !PartialDate.TryParse(written.GetValue<string>(), out var date)) return;
        if (form.Wanted["year"] is not { } year) form.Wanted["year"] = date.Year;
        else if (year.GetValue<int>() != date.Year) form.Errors.Add("date", Words.Of("The date is of {dateYear}, and the year is {year}. Put one of them right.", date.Year, year.GetValue<int>()));
    }

    /// <summary>The authors' names in a form.</summary>
    public static IReadOnlyList<string> Names(JsonObject fields) =>
        [.. (fields["contributors"] as JsonArray ?? []).Select(author => author?["name"]?.GetValue<string>()).OfType<string>()];
}

/// <summary>Authors, in order, with who of ours each is.</summary>
internal sealed record AuthorsField(IReadOnlyList<SuggestedResearcher> Researchers) : RowsField("contributors", "Authors", "author",
[
    new TextField("name", "Name") { Longest = 200, IsRequired = true },
    new ChoiceField("researcher", "One of ours", [.. Researchers.Select(r => (r.Key.Id.ToString(CultureInfo.InvariantCulture), new Phrase(r.Key.Name, IsSaid: true))), ("0", "nobody of ours")]) { None = "as the CVs tell" },
    new CheckField("equal", "equal"),
    new CheckField("corresponding", "corresponding"),
])
{
    protected override JsonObject? ReadRow(JsonObject row, string name, FormErrors errors)
    {
        if (row["researcher"] is { } chosen) row["researcher"] = int.Parse(chosen.GetValue<string>(), CultureInfo.InvariantCulture);
        return row["name"] is null ? null : row;
    }
}

/// <summary>Further venues at which the same publication was shown.</summary>
internal sealed record AppearancesField(IReadOnlyList<string> Venues, IReadOnlyList<(string, Phrase)> Tracks) : RowsField("appearances", "Also shown at", "venue",
[
    new TextField("venue", "Venue") { Suggestions = Venues },
    NumberField.Year(),
    new ChoiceField("track", "Part of it", Tracks),
    new TextField("text", "As the CV writes it") { Longest = 1000 },
])
{
    protected override JsonObject? ReadRow(JsonObject row, string name, FormErrors errors)
    {
        if (row["text"] is null && row["venue"] is { } venue) row["text"] = row["year"] is { } year ? $"{venue.GetValue<string>()} {year.ToJsonString()}" : venue.GetValue<string>();
        if (row["text"] is not null) return row;
        errors.Add($"{name}.venue", Words.Of("Which venue was it? Write its name here."));
        return null;
    }
}
