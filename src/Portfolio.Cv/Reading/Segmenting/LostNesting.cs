using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>
/// A conversion may lose how items nest: below <c>Editor of a journal (2016–2018)</c> stand what the editor did, as
/// items beside it. Who held a role, and when, is an entry; what was done is not.
/// </summary>
internal static class LostNesting
{
    /// <summary>True when some items bear a role and a date, and all others say only what was done.</summary>
    public static bool Is(IReadOnlyList<Line> bullets, EntryStyle style, bool isService)
    {
        if ((style != EntryStyle.Headed && !isService) || bullets.Count < 4 || !IsDated(bullets[0])) return false;
        int level = bullets[0].Level;
        int dated = 0, roles = 0, duties = 0;
        foreach (var bullet in bullets)
        {
            if (bullet.Level != level) return false;
            if (!IsDated(bullet))
            {
                if (IsDuty(bullet.Plain)) duties++;
                else if (!BeginsWithRole(bullet.Plain)) return false;
            }
            else
            {
                dated++;
                if (FieldWords.NamesRole(bullet.Plain)) roles++;
            }
        }

        return duties > 0 && dated > 1 && roles * 5 >= dated * 4;
    }

    /// <summary>True when numbered items come with plain ones below them that Markdown puts beside them: <c>1. Looms of the fen, 2013</c>, <c>- wove all of them</c>.</summary>
    public static bool IsBelowNumbers(IReadOnlyList<Line> bullets)
    {
        int ordered = 0, withPoints = 0;
        for (int i = 0; i < bullets.Count; i++)
        {
            if (bullets[i].Level != bullets[0].Level) return false;
            if (!bullets[i].IsOrdered) continue;
            ordered++;
            if (i + 1 < bullets.Count && !bullets[i + 1].IsOrdered) withPoints++;
        }

        return bullets[0].IsOrdered && withPoints > 1 && withPoints * 2 > ordered;
    }

    /// <summary>The lines, with each plain item below the numbered one before it.</summary>
    public static IReadOnlyList<Line> PutBelowNumbers(IReadOnlyList<Line> lines) => [.. lines.Select(l => l is { Kind: LineKind.Bullet, IsOrdered: false } ? l with { Level = l.Level + 1 } : l)];

    /// <summary>The lines, with what was done below who did it.</summary>
    public static IReadOnlyList<Line> Restore(IReadOnlyList<Line> lines) =>
        [.. lines.Select(l => l.Kind == LineKind.Bullet && !IsDated(l) && IsDuty(l.Plain) ? l with { Level = l.Level + 1 } : l)];

    private static bool IsDated(Line line) => HeadDate.Of(line) is not null || (line.Dates is [.., var last] && DateGrammar.HasNoWord(line.Plain.AsSpan(last.End)));

    private static bool BeginsWithRole(string text) => FieldWords.NamesRole(string.Join(' ', text.Split(' ').Take(4)));

    /// <summary>True for a text that says what was done: <c>Corresponded with authors</c> is a few words, most of them in lower case, none a role.</summary>
    public static bool IsDuty(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 3 && char.IsUpper(words[0][0]) && words[0].Any(char.IsLower) && words.Skip(1).Count(w => char.IsLower(w[0])) * 2 >= words.Length - 1
            && !FieldWords.NamesRole(string.Join(' ', words.Take(3))) && !FieldWords.NamesReviewing(words[0]);
    }
}
