using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>Finds the people with whom the CV's owner wrote a publication, where a reference names nobody but them.</summary>
internal static partial class CoauthorGrammar
{
    /// <summary>Takes <c>(with Jane Roe and Mats Ohlin)</c>, or <c>, with Jane Roe and Mats Ohlin</c> at its end, out of a line; null when there is no such thing in it.</summary>
    public static AuthorList? Take(ref RichText line, ReadingContext context)
    {
        var match = InBrackets().Match(line.Plain);
        // At the end, names stand behind something that is set apart: "applications" are nobody.
        if (!match.Success && line.Runs.Any(r => r.Style.HasFlag(TextStyle.Italic))) match = AtEnd().Match(line.Plain);
        if (!match.Success) return null;
        var group = match.Groups[1];
        if (NameGrammar.Read(line.Slice(group.Index, group.Length), context) is not { } others) return null;
        line = line.Without(match.Index, match.Length).Trim();
        return WithOwner(others, context);
    }

    /// <summary>
    /// Takes <c>With Tomás Aguirre,</c> or <c>Edited with Rosalind Castellan,</c> from the front of a line, where the title
    /// behind it is set apart; null when the line doesn't begin so.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="context">Whose CV it is.</param>
    /// <param name="share">What the owner's share was: <c>Edited</c>.</param>
    public static AuthorList? TakeBefore(ref RichText line, ReadingContext context, out string? share)
    {
        share = null;
        if (context.Owner.Count == 0 || AtStart().Match(line.Plain) is not { Success: true } match) return null;
        int end = line.Plain.AsSpan().IndexOfAny('"', '“', '„');
        int position = 0;
        foreach (var run in line.Runs)
        {
            if ((run.Style & (TextStyle.Italic | TextStyle.Bold)) != 0 && position >= match.Length && (end < 0 || position < end)) end = position;
            position += run.Text.Length;
        }

        if (end <= match.Length || NameGrammar.Read(line.Slice(match.Length, end - match.Length).Trim(","), context) is not { } others) return null;
        if (match.Groups[1].Success) share = match.Groups[1].Value.Trim();
        line = line.Slice(end);
        return WithOwner(others, context);
    }

    private static AuthorList WithOwner(AuthorList others, ReadingContext context) =>
        context.Owner.Count == 0 ? others : others with { Contributors = [new Contributor { Name = context.Owner[0], Self = true }, .. others.Contributors.Where(c => !c.Self)] };

    [GeneratedRegex(@"\s*[(\[](?:joint(?:\s+work)?\s+|coauthored\s+|co-authored\s+)?with\s+([^()\[\]]{3,300})[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[,;.]\s+(?:joint(?:ly|\s+work)?\s+|together\s+|co-?authored\s+)?with\s+(\p{Lu}[^()\[\]]{3,400}?)(?:\.|(?<!\s\s))\s*(?=$|\[|\t)", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^((?:co-?)?edited\s+)?with\s+(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();
}
