using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Store.History;
using Portfolio.Store.Publications;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;
using Entities = Portfolio.Store.Entities;

namespace Portfolio.Web.Tests.Languages;

/// <summary>The texts that the program asks its languages for: those in its source, and those that it makes of names.</summary>
internal static partial class WordsInTheSource
{
    /// <summary>A text as it stands in the source, with the file.</summary>
    public sealed record Use(string Text, string File, bool IsCounted);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Use> All { get; } = [.. Written(), .. Told(), .. MadeOfNames(), .. InForms(), .. OfFields()];

    /// <summary>Calls that name no text, and aren't among those that <see cref="MadeOfNames"/> stands for.</summary>
    public static IEnumerable<string> Unreadable() =>
    [
        .. from file in Files("Portfolio.Web")
           from Match call in Call().Matches(File.ReadAllText(file))
           where !call.Groups["text"].Success && !Expected().IsMatch(call.Value)
           select $"{Path.GetFileName(file)}: {call.Value}",
        .. from file in Files("")
           where Path.GetFileName(file) is not ("Sentence.cs" or "SentenceJson.cs" or "FieldLabel.cs")
           from Match call in Sentence().Matches(File.ReadAllText(file))
           where !call.Groups["text"].Success
           select $"{Path.GetFileName(file)}: {call.Value}",
    ];

    // What readers and the store have to tell.
    private static IEnumerable<Use> Told() =>
        from file in Files("")
        from Match call in Sentence().Matches(File.ReadAllText(file))
        where call.Groups["text"].Success
        select new Use(Regex.Unescape(call.Groups["text"].Value), Path.GetFileName(file), false);

    private static IEnumerable<Use> Written() =>
        from file in Files("Portfolio.Web")
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
        var phrases = fields.SelectMany(Phrases).Concat(Theme.All.SelectMany(theme => new[] { theme.Label, theme.About })).Concat(Accent.All.Select(accent => accent.Label));
        return phrases.Where(phrase => !phrase.IsSaid).Select(phrase => phrase.English).Concat(fields.Select(field => FieldLabel.Of(field.Name).Text)).Distinct().Select(text => new Use(text, "a form", false));
    }

    // What has a name in JSON or a column, and is shown in a history or a review: it is called by its name.
    private static IEnumerable<Use> OfFields()
    {
        Type[] records =
        [
            typeof(Education), typeof(Position), typeof(Award), typeof(Teaching), typeof(Talk), typeof(Service), typeof(Project), typeof(Grant), typeof(Patent), typeof(SkillGroup), typeof(Language),
            typeof(Statement), typeof(Cv.Publication), typeof(Cv.Contributor), typeof(Appearance), typeof(Link), typeof(Cv.Contact), typeof(Showing),
        ];
        Type[] rows = [typeof(Entities.Researcher), typeof(Entities.Publication), typeof(Entities.Venue), typeof(Entities.Document), typeof(Entities.SiteSetting), typeof(Entities.LikelyDuplicate)];
        string things = File.ReadAllText(Path.Combine(Site.Repository, "src", "Portfolio.Store", "History", "RevisionThings.cs"));
        IEnumerable<string> names =
        [
            .. records.SelectMany(record => CvJson.Options.GetTypeInfo(record).Properties).Select(property => property.Name),
            .. rows.SelectMany(row => row.GetProperties().Where(p => (p.PropertyType.IsValueType || p.PropertyType == typeof(string)) && p.CanWrite && !ThingFields.Hidden.Contains(p.Name) && !RowForm.IsDerived(row.Name + "s", p.Name) && !p.Name.EndsWith("Id", StringComparison.Ordinal)))
                .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)),
            .. Thing().Matches(things).Select(m => m.Groups["name"].Value),
            SiteIdentity.NameSetting, SiteIdentity.AboutSetting, SiteIdentity.ThemeSetting, SiteIdentity.AccentSetting,
        ];
        return names.Select(name => FieldLabel.Of(name).Text).Distinct().Select(text => new Use(text, "a field", false));
    }

    private static IEnumerable<Phrase> Phrases(FormField field) =>
    [
        field.Label,
        .. field.Hint is { } hint ? (Phrase[])[hint] : [],
        .. field is ChoiceField choice ? choice.Choices.Select(c => c.Label).Concat(choice.None is { } none ? (Phrase[])[none] : []) : [],
        .. field is RowsField rows ? rows.Columns.SelectMany(Phrases).Append(rows.One) : [],
    ];

    private static string Capital(string name) => ChipLabels.OfName(name.Replace('-', ' '));

    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Site.Repository, "src", project), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) is not "Words.cs");

    [GeneratedRegex("""Words\.(?:Of|Html|In)\(\s*(?:_?language, )?(?:"(?<text>(?:[^"\\]|\\.)*)"|[^;\n]{0,60})""")]
    private static partial Regex Call();

    [GeneratedRegex("""Sentence\.Of\((?:\s*"(?<text>(?:[^"\\]|\\.)*)"|[^;\n]{0,60})""")]
    private static partial Regex Sentence();

    // fields["heldAt"] = …, AddList("contacts", …), ["private"] = …
    [GeneratedRegex("""(?:\["|AddList\(")(?<name>[a-z]\w*)"\]?(?:,| =)""")]
    private static partial Regex Thing();

    [GeneratedRegex("""Words\.Count\([^"]*"(?:[^"\\]|\\.)*",\s*"(?<text>(?:[^"\\]|\\.)*)"\s*[,)]""")]
    private static partial Regex Counted();

    // A page's own fields, which no form has: new TextField(SiteIdentity.NameSetting, "The site’s name") { Hint = "…" }
    [GeneratedRegex("""Field\(SiteIdentity\.\w+, "(?<text>[^"]*)"[^{]*\{(?:[^}"]*(?:None|Hint) = "(?<text>[^"]*)")*""")]
    private static partial Regex Field();

    [GeneratedRegex("""\((language, )?((season|kind)\.ToString|(note|doubt)\.Message\)|(revision|change)\.What\)|thing\.Name\)|conflict\.Thing\)|(note|stays|wrong|problem|error|kind)\)|(FieldLabel|EntryName)\.Of\(|CultureInfo\.InvariantCulture\.DateTimeFormat|Capital\(|label\)|English\)|English\(name\)\))""")]
    private static partial Regex Expected();
}
