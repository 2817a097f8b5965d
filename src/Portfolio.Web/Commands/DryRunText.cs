using System.Globalization;
using Portfolio.Cv;
using Portfolio.Cv.Reading.Provenance;
using Portfolio.Store;
using Portfolio.Store.Importing;

namespace Portfolio.Web.Commands;

/// <summary>What <c>import --dry-run</c> prints beside the counts: where each line goes, and what would change in the store.</summary>
internal static class DryRunText
{
    // Enough of a line to know it again.
    private const int LongestExcerpt = 60;

    /// <summary>Each line that has words, with its number and what it became: <c>12 | publications[3].title | Few-shot …</c>.</summary>
    public static void WriteLines(TextWriter output, string file, DocumentProvenance provenance)
    {
        output.WriteLine($"{file}:");
        foreach (var line in provenance.Lines)
        {
            if (line.Fate == LineFate.Blank) continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Number,5} | {line.Became} | {Excerpt(line.Text)}"));
        }
    }

    /// <summary>The entries that a person should look at, with how sure the reader is of each and why.</summary>
    public static void WriteDoubts(TextWriter output, CurriculumVitae cv)
    {
        var doubts = Doubts.Of(cv);
        foreach (var entry in doubts.GroupBy(d => d.Entry))
        {
            string place = entry.First().Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" (line {entry.First().Line})") : "";
            string name = entry.Key.Length > 0 ? entry.Key : "the document";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  to look at: {name}{place}, confidence {100 * Doubts.Confidence(doubts, entry.Key):0} %: {string.Join(" ", entry.Select(d => d.Message))}"));
        }
    }

    /// <summary>What an import would do to the store: the numbers, and each entry that would not stay as it is or be new.</summary>
    public static void WriteChanges(TextWriter output, ImportResult result)
    {
        if (result.Outcome == ImportOutcome.Unchanged) output.WriteLine("  in the store: unchanged");
        if (result.Changes.Count == 0) return;
        output.WriteLine($"  in the store, for {result.ResearcherSlug}: {string.Join(", ", Numbers(result.Changes))}");
        foreach (var change in result.Changes.Where(c => c.Outcome is EntryOutcome.Changed or EntryOutcome.Gone or EntryOutcome.Joined))
        {
            string entry = string.Create(CultureInfo.InvariantCulture, $"{EnumName.Of(change.Kind)}[{change.Ordinal}]");
            output.WriteLine($"  {Word(change.Outcome),9}: {entry}{(change.Slug is null ? "" : $" /publications/{change.Slug}")}");
        }
    }

    private static IEnumerable<string> Numbers(IReadOnlyList<EntryChange> changes) =>
        changes.GroupBy(c => c.Outcome).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}"));

    private static string Word(EntryOutcome outcome) => outcome switch
    {
        EntryOutcome.New => "new",
        EntryOutcome.Changed => "changed",
        EntryOutcome.Unchanged => "unchanged",
        EntryOutcome.Gone => "gone",
        EntryOutcome.Joined => "known from another document",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Excerpt(string line)
    {
        string text = line.Trim();
        if (text.Length <= LongestExcerpt) return text;
        int length = char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
