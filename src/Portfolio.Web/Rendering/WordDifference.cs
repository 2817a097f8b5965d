namespace Portfolio.Web.Rendering;

/// <summary>What became of some words of a text.</summary>
internal enum WordChange
{
    /// <summary>They stand in both.</summary>
    Same,

    /// <summary>They stood in the first.</summary>
    Removed,

    /// <summary>They stand in the second.</summary>
    Added,
}

/// <summary>Some words of one of two texts.</summary>
internal sealed record WordRun(WordChange Change, string Text);

/// <summary>Two texts, word by word.</summary>
internal static class WordDifference
{
    // Beyond this many pairs of words the middle is shown as one piece that was replaced.
    private const int MostPairs = 1_000_000;
    private const int LongestSame = 800;

    /// <summary>The runs of words that are the same, removed and added, in order.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        string[] old = Words(before), now = Words(after);
        int start = 0, end = 0, shorter = Math.Min(old.Length, now.Length);
        while (start < shorter && old[start] == now[start]) start++;
        while (end < shorter - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        var runs = new List<WordRun>();
        Add(runs, WordChange.Same, old[..start]);
        Middle(runs, old[start..^end], now[start..^end]);
        Add(runs, WordChange.Same, old[^end..]);
        return runs;
    }

    /// <summary>The same, with what is the same for long cut to its ends.</summary>
    public static IReadOnlyList<WordRun> Short(string before, string after) =>
        [.. Between(before, after).Select(run => run.Change == WordChange.Same && run.Text.Length > LongestSame ? run with { Text = Ends(run.Text) } : run)];

    // Cut between words, where there are any.
    private static string Ends(string text)
    {
        const int half = LongestSame / 2;
        int first = text.LastIndexOf(' ', half), last = text.IndexOf(' ', text.Length - half);
        return $"{text[..(first > 0 ? first : half)]} … {text[(last > 0 ? last + 1 : text.Length - half)..]}";
    }

    // The longest words in common, by the table of https://en.wikipedia.org/wiki/Longest_common_subsequence.
    private static void Middle(List<WordRun> runs, string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            Add(runs, WordChange.Removed, old);
            Add(runs, WordChange.Added, now);
            return;
        }

        var common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
            for (int j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        int left = 0, right = 0;
        while (left < old.Length || right < now.Length)
        {
            if (left < old.Length && right < now.Length && old[left] == now[right])
            {
                Add(runs, WordChange.Same, [old[left++]]);
                right++;
            }
            else if (right >= now.Length || (left < old.Length && common[left + 1, right] >= common[left, right + 1])) Add(runs, WordChange.Removed, [old[left++]]);
            else Add(runs, WordChange.Added, [now[right++]]);
        }
    }

    private static void Add(List<WordRun> runs, WordChange change, string[] words)
    {
        if (words.Length == 0) return;
        string text = string.Concat(words);
        if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else runs.Add(new WordRun(change, text));
    }

    // A word with the white space after it.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))) continue;
            words.Add(text[start..i]);
            start = i;
        }

        return text.Length == 0 ? [] : [.. words];
    }
}
