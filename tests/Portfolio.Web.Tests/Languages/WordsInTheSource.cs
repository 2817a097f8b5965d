using System.Text.RegularExpressions;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Tests.Languages;

/// <summary>The texts that the program asks its languages for: those in its source, and those that it makes of names.</summary>
internal static partial class WordsInTheSource
{
    /// <summary>A text as it stands in the source, with the file.</summary>
    public sealed record Use(string Text, string File, bool IsCounted);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Use> All { get; } = [.. Written(), .. MadeOfNames(), .. InForms()];

    /// <summary>Calls that name no text, and aren't among those that <see cref="MadeOfNames"/> stands for.</summary>
    public static IEnumerable<string> Unreadable() =>
        from file in Files()
        from Match call in Call().Matches(File.ReadAllText(file))
        where !call.Groups["text"].Success && !Expected().IsMatch(call.Value)
        select $"{Path.GetFileName(file)}: {call.Value}";

    private static IEnumerable<Use> Written() =>
        from file in Files()
        let source = File.ReadAllText(file)
        from use in (IEnumerable<Use>)
        [
            .. Call().Matches(source).Where(m => m.Groups["text"].Success).Select(m => new Use(Regex.Unescape(m.Groups["text"].Value), Path.GetFileName(file), false)),
            .. Field().Matches(source).SelectMany(m => m.Groups["text"].Captures).Select(text => new Use(Regex.Unescape(text.Value), Path.GetFileName(file), false)),
            .. Counted().Matches(source).Select(m => new Use(Regex.Unescape(m.Groups["text"].Value), Path.GetFileName(file), true)),
        ]
        select use;

    private static IEnumerable<Use> MadeOfNames() =>
        ((string[])
        [
            .. Enum.GetValues<PublicationTrack>().Select(EnumName.Of).Select(Capital),
            .. Enum.GetValues<PublicationStatus>().Select(EnumName.Of).Select(Capital),
            .. Enum.GetValues<Presentation>().Select(EnumName.Of).Select(Capital),
            .. Enum.GetValues<Cv.Venues.VenueKind>().Select(EnumName.Of).Select(Capital),
            .. Enum.GetValues<LinkKind>().Where(k => k is not (LinkKind.Doi or LinkKind.Arxiv or LinkKind.Pdf or LinkKind.Other)).Select(EnumName.Of).Select(Capital),
            .. Enum.GetValues<PublicationAward>().Select(ChipLabels.OfAward),
            .. AuthorPositionNames.All.Select(ChipLabels.OfPosition),
            .. Enum.GetNames<Season>(),
            .. Enum.GetNames<SectionKind>().Except([nameof(SectionKind.Positions), nameof(SectionKind.Awards), nameof(SectionKind.Statements)]),
            .. Enumerable.Range(1, 12).Select(System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName),
        ]).Distinct().Select(text => new Use(text, "a name", false));

    // Forms keep their words in English until they are shown.
    private static IEnumerable<Use> InForms()
    {
        IReadOnlyList<FormField> fields =
        [
            .. EntryForms.All.SelectMany(kind => EntryForms.Of(kind)!),
            .. PersonForm.Fields,
            .. VenueForm.Fields,
            .. PublicationForm.Fields([], []),
        ];
        var phrases = fields.SelectMany(Phrases).Concat(EntryForms.All.Select(EntryForms.Name)).Concat(Theme.All.SelectMany(theme => new[] { theme.Label, theme.About })).Concat(Accent.All.Select(accent => accent.Label));
        return phrases.Where(phrase => !phrase.IsSaid).Select(phrase => phrase.English).Concat(fields.Select(field => FieldText.English(field.Name))).Distinct().Select(text => new Use(text, "a form", false));
    }

    private static IEnumerable<Phrase> Phrases(FormField field) =>
    [
        field.Label,
        .. field.Hint is { } hint ? (Phrase[])[hint] : [],
        .. field is ChoiceField choice ? choice.Choices.Select(c => c.Label).Concat(choice.None is { } none ? (Phrase[])[none] : []) : [],
        .. field is RowsField rows ? rows.Columns.SelectMany(Phrases).Append(rows.One) : [],
    ];

    private static string Capital(string name) => ChipLabels.OfName(name.Replace('-', ' '));

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Site.Repository, "src", "Portfolio.Web"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) is not "Words.cs");

    [GeneratedRegex("""Words\.(?:Of|Html|In)\((?:_?language, )?(?:"(?<text>(?:[^"\\]|\\.)*)"|[^;\n]{0,60})""")]
    private static partial Regex Call();

    [GeneratedRegex("""Words\.Count\([^"]*"(?:[^"\\]|\\.)*",\s*"(?<text>(?:[^"\\]|\\.)*)"\s*[,)]""")]
    private static partial Regex Counted();

    // A page's own fields, which no form has: new TextField(SiteIdentity.NameSetting, "The site’s name") { Hint = "…" }
    [GeneratedRegex("""Field\(SiteIdentity\.\w+, "(?<text>[^"]*)"[^{]*\{(?:[^}"]*(?:None|Hint) = "(?<text>[^"]*)")*""")]
    private static partial Regex Field();

    [GeneratedRegex("""\((language, )?((season|kind)\.ToString|CultureInfo\.InvariantCulture\.DateTimeFormat|Capital\(|label\)|English\)|English\(name\)\))""")]
    private static partial Regex Expected();
}
