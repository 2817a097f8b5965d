using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>Tells the date that an entry bears from a date that a sentence mentions.</summary>
internal static partial class HeadDate
{
    /// <summary>The date that a line bears as an entry's head; null for none, and for dates within prose.</summary>
    public static DateMention? Of(Line line)
    {
        if (line.Kind == LineKind.Code) return null;
        string text = line.Plain;
        var dates = line.Dates;
        if (dates.Count == 0) return null;
        // "Research Assistant: 2012-2013" is a role and its date; other labels say something of an entry.
        if (Labelled().Match(text) is { Success: true } label && !DateLabel().IsMatch(label.Value) && label.Value.Any(char.IsLower))
            return FieldWords.NamesRole(label.Value) && dates.Count == 1 && DateGrammar.HasNoWord(text.AsSpan(label.Length, dates[0].Start - label.Length)) && DateGrammar.HasNoWord(text.AsSpan(dates[0].End)) ? dates[0] : null;
        if (dates.FirstOrDefault(d => IsOwnField(text, d)) is { } own) return own;
        // A range of dates that a long line begins with, or ends with in brackets, is its own.
        if (text.Length is > 220 and < 900 && dates[0] is { IsRange: true, IsPrecise: true } from && from.Start == 0 && text.AsSpan(from.End).TrimStart() is [',' or ':' or '.' or '|' or '–' or '—', ..]) return from;
        if (text.Length is > 220 and < 900 && dates[^1] is { IsRange: true } until && text[..until.Start].TrimEnd() is [.., '('] && DateGrammar.HasNoWord(text.AsSpan(until.End))) return until;
        if (text.Length > 220) return null;
        if (dates[0] is var first && DateGrammar.HasNoWord(text.AsSpan(0, first.Start))) return first;
        // "Postdoc, University of X (since 01/2026), funded until 03/2029"
        if (dates.Count > 1 && dates.Where(d => IsInOwnBrackets(text, d)).ToList() is [var bracketed]) return bracketed;
        if (dates[^1] is var last && (DateGrammar.HasNoWord(text.AsSpan(last.End)) || HowLong().IsMatch(text.AsSpan(last.End)) || NumberOfTerm().IsMatch(text.AsSpan(last.End))) && (last.IsPrecise || text.Length < 140 || text[..last.Start].TrimEnd() is [.., ',' or '(' or ':' or '|'])) return last;
        if (text.Length < 150 && dates.FirstOrDefault(d => d.IsRange) is { } range) return range;
        return text.Length < 110 ? dates.FirstOrDefault(d => d.IsPrecise) : null;
    }

    private static bool IsInOwnBrackets(string text, DateMention date) =>
        text.AsSpan(0, date.Start).TrimEnd() is var before && (before is [.., '('] || before.Length > 6 && before.LastIndexOf('(') is > 0 and var open && before[(open + 1)..].Trim() is "since" or "from" or "seit" or "depuis" or "desde") && text.AsSpan(date.End).TrimStart() is [')', ..];

    // Parted from the rest by a tab, a bar or a wide gap, or the only thing in a line.
    private static bool IsOwnField(string text, DateMention date)
    {
        string before = text[..date.Start].TrimEnd('(', '[', '*', '_'), after = text[date.End..].TrimStart(')', ']', '*', '_', '.');
        bool startsField = before.Length == 0 || before.EndsWith('\t') || before.TrimEnd() is [.., '|'] || before.EndsWith("  ", StringComparison.Ordinal);
        bool endsField = after.Trim().Length == 0 || after.StartsWith('\t') || after.TrimStart() is ['|', ..] || after.StartsWith("  ", StringComparison.Ordinal);
        return startsField && endsField;
    }

    /// <summary>True for a text that says how long something took: <c>(3 months)</c>.</summary>
    public static bool IsHowLong(string text) => HowLong().IsMatch(text);

    // "2017 Semester 2"
    [GeneratedRegex(@"^\s?,?\s?(?:semester|trimester|term)\s[1-3]\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfTerm();

    // "2013 (3 months)", "2019 – 2020 (1 year 6 months)"
    [GeneratedRegex(@"^\s?\((?:\d{1,2}\s(?:years?|años?|ans?|Jahre?)[\s,]{1,2}(?:and\s|y\s|et\s|und\s)?)?(?:\d{1,2}|one|two|three|four|six)\s(?:day|week|month|year|semester|semana|mes|año|mois|an|semaine|Monat|Woche|Jahr)(?:s|es|e|en|n)?\)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowLong();

    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} -]{2,28}:\s")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"date|period|when|duration|time|year|spring|summer|fall|autumn|winter|semester|term|fecha|datum|incorporación|début", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();
}
