namespace Portfolio.Cv.Reading.Provenance;

/// <summary>The words of a document in order, each with its line.</summary>
internal sealed class WordStream
{
    // More places than these are not tried for one run of words: "the" stands everywhere.
    private const int MostPlaces = 24;

    private readonly List<string> words = [];
    private readonly List<int> lineOf = [];
    private readonly int[] firstOfLine;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <param name="visible">What a reader of the document sees of each line.</param>
    public WordStream(IReadOnlyList<string> visible)
    {
        firstOfLine = new int[visible.Count + 2];
        for (int i = 0; i < visible.Count; i++)
        {
            firstOfLine[i + 1] = words.Count;
            foreach (string word in Ledger.Words(visible[i]))
            {
                if (!places.TryGetValue(word, out var at)) places.Add(word, at = []);
                at.Add(words.Count);
                words.Add(word);
                lineOf.Add(i + 1);
            }
        }

        firstOfLine[visible.Count + 1] = words.Count;
    }

    public int LineCount => firstOfLine.Length - 2;

    /// <summary>The words of a line.</summary>
    public IReadOnlyList<string> WordsOf(int line) => words[firstOfLine[line]..firstOfLine[line + 1]];

    /// <summary>
    /// Finds a value's words on the lines, in runs as long as possible. A single word counts where it stands on one
    /// of the lines only, or on a line that has a run.
    /// </summary>
    /// <param name="value">The words.</param>
    /// <param name="within">The lines.</param>
    /// <param name="after">The word behind which a run is preferred: the values of a list stand one after the other.</param>
    public WordMatch Find(IReadOnlyList<string> value, SourceLines within, int after = 0)
    {
        int start = firstOfLine[Math.Clamp(within.First, 1, LineCount + 1)], end = firstOfLine[Math.Clamp(within.Last + 1, 1, LineCount + 1)];
        var lines = new SortedSet<int>();
        var singles = new List<int>();
        int matched = 0, next = Math.Max(after, start);
        for (int i = 0; i < value.Count;)
        {
            var (at, length, isOnOneLine) = LongestRun(value, i, start, end, next);
            if (length == 0)
            {
                i++;
                continue;
            }

            if (length > 1 || isOnOneLine || value.Count == 1)
            {
                for (int k = at; k < at + length; k++) lines.Add(lineOf[k]);
                matched += length;
                next = at + length;
            }
            else singles.Add(lineOf[at]);

            i += length;
        }

        matched += singles.Count(lines.Contains);
        return new WordMatch(lines, matched, value.Count, lines.Count == 0 ? after : next);
    }

    private (int At, int Length, bool IsOnOneLine) LongestRun(IReadOnlyList<string> value, int from, int start, int end, int next)
    {
        if (!places.TryGetValue(value[from], out var at)) return default;
        int first = LowerBound(at, start), behind = LowerBound(at, end);
        if (first == behind) return default;
        bool isOnOneLine = lineOf[at[first]] == lineOf[at[behind - 1]];
        int bestAt = 0, best = 0, preferred = Math.Clamp(LowerBound(at, next), first, behind);
        // From the last match on, then from the start: of two runs as long, the one that comes next.
        for (int k = 0, tried = 0; k < behind - first && tried < MostPlaces; k++, tried++)
        {
            int index = preferred + k < behind ? preferred + k : first + (preferred + k - behind);
            int length = 1;
            while (from + length < value.Count && at[index] + length < end && words[at[index] + length] == value[from + length]) length++;
            if (length > best) (bestAt, best) = (at[index], length);
        }

        return (bestAt, best, isOnOneLine);
    }

    private static int LowerBound(List<int> sorted, int value)
    {
        int found = sorted.BinarySearch(value);
        return found >= 0 ? found : ~found;
    }
}

/// <summary>Where a value's words stand.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Matched">How many of the words stand there.</param>
/// <param name="Of">How many words the value has.</param>
/// <param name="Next">The place behind the last word found.</param>
internal readonly record struct WordMatch(SortedSet<int> Lines, int Matched, int Of, int Next)
{
    /// <summary>True when most of the words were found.</summary>
    public bool IsLikely => Lines.Count > 0 && Matched * 2 >= Of;

    /// <summary>True when nearly all words were found.</summary>
    public bool IsSure => Lines.Count > 0 && Matched * 10 >= Of * 9;
}
