using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Searching;

/// <summary>What mistyped words may have meant: words that occur here and are one or two letters away.</summary>
internal sealed class Spelling(PortfolioDb db)
{
    // Each unknown word is looked for among all words that begin alike.
    private const int MaxWords = 8;

    /// <summary>What was typed, with the unknown words exchanged; null when all are known or nothing is like them.</summary>
    public async Task<string?> CorrectAsync(string text, CancellationToken cancellation)
    {
        string[] typed = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length > MaxWords) return null;
        bool isChanged = false;
        for (int i = 0; i < typed.Length; i++)
        {
            // What is taken apart ("GPT-4", syllables) is not one word to be mistyped.
            if (SearchText.Words(typed[i]) is not [{ Length: >= 3 } word] || await IsKnownAsync(word, i == typed.Length - 1, cancellation)) continue;
            if (await NearestAsync(word, cancellation) is not { } nearest) return null;
            typed[i] = nearest;
            isChanged = true;
        }

        return isChanged ? string.Join(' ', typed) : null;
    }

    private async Task<bool> IsKnownAsync(string word, bool mayGoOn, CancellationToken cancellation)
    {
        string end = word + '\uFFFF';
        bool isWritten = mayGoOn
            ? await Words.AnyAsync(w => string.Compare(w.Term, word) >= 0 && string.Compare(w.Term, end) < 0, cancellation)
            : await Words.AnyAsync(w => w.Term == word, cancellation);
        string beginning = $" {word}";
        return isWritten || await db.Researchers.AnyAsync(r => (" " + r.SearchText).Contains(beginning), cancellation);
    }

    private async Task<string?> NearestAsync(string word, CancellationToken cancellation)
    {
        int most = word.Length >= 7 ? 2 : 1;
        var candidates = new Dictionary<string, int>(StringComparer.Ordinal);
        // Few mistype the first letter otherwise than by exchanging it with the second.
        foreach (char first in word[..2].Distinct())
        {
            string begin = first.ToString(), end = $"{first}\uFFFF";
            var words = await Words
                .Where(w => string.Compare(w.Term, begin) >= 0 && string.Compare(w.Term, end) < 0)
                .Where(w => w.Term.Length >= word.Length - most && w.Term.Length <= word.Length + most)
                .GroupBy(w => w.Term)
                .Select(group => new { group.Key, Count = group.Sum(w => w.Publications) })
                .ToListAsync(cancellation);
            foreach (var candidate in words) candidates[candidate.Key] = candidate.Count;
        }

        // Researchers without publications are in no full-text row.
        await foreach (string name in db.Researchers.Select(r => r.NameKey).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            foreach (string part in name.Split(' ')) candidates[part] = candidates.GetValueOrDefault(part) + 1;
        }

        return candidates
            .Select(c => (Word: c.Key, Count: c.Value, Distance: Distance(word, c.Key, most)))
            .Where(c => c.Distance is > 0 && c.Distance <= most)
            .OrderBy(c => c.Distance)
            .ThenByDescending(c => c.Count)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .Select(c => c.Word)
            .FirstOrDefault();
    }

    private IQueryable<PublicationWord> Words => db.Set<PublicationWord>().Where(w => w.Column != "filters");

    /// <summary>Letters to add, leave out, exchange or swap with their neighbour (optimal string alignment); more than <paramref name="most"/> where it is certain to be more.</summary>
    private static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most) return most + 1;
        var rows = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++) rows[i, 0] = i;
        for (int j = 0; j <= right.Length; j++) rows[0, j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int exchanged = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(exchanged, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }
}
