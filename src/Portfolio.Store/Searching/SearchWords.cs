using System.Buffers;

namespace Portfolio.Store.Searching;

/// <summary>
/// What people type to search, read: words, <c>"phrases"</c>, and words that go on (<c>transf*</c>; the last one
/// always may). Nothing of it is an operator: all else is taken as space between words.
/// </summary>
public sealed class SearchWords
{
    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int LongestText = 1000;

    // More words than this find nothing more, and cost time.
    private const int MaxTerms = 32;
    private const int ExcerptLength = 220;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    private readonly List<Term> terms;

    private SearchWords(List<Term> terms) => this.terms = terms;

    /// <summary>Reads what was typed; null when there is no word in it.</summary>
    public static SearchWords? Read(string? text)
    {
        var terms = Terms(text ?? "").Take(MaxTerms).ToList();
        if (terms.Count == 0) return null;
        // Whoever closes a quotation of several words means them as they stand.
        if (!terms[^1].IsQuoted) terms[^1] = terms[^1] with { IsPrefix = true };
        return new SearchWords(terms);
    }

    /// <summary>Where in a text the words stand, in its order and apart from each other, to be marked.</summary>
    public IReadOnlyList<(int Start, int Length)> In(string text)
    {
        var words = Located(text);
        var found = new List<(int Start, int End)>();
        foreach (var term in terms)
        {
            for (int i = 0; i + term.Words.Count <= words.Count; i++)
            {
                if (IsAt(term, words, i)) found.Add((words[i].Start, words[i + term.Words.Count - 1].End));
            }
        }

        var marks = new List<(int Start, int Length)>();
        foreach (var (start, end) in found.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            int last = marks.Count > 0 ? marks[^1].Start + marks[^1].Length : -1;
            // Syllables side by side are one mark.
            if (start <= last) marks[^1] = (marks[^1].Start, Math.Max(last, end) - marks[^1].Start);
            else marks.Add((start, end - start));
        }

        return marks;
    }

    /// <summary>The part of a long text around the first of the words; null when it has none of them.</summary>
    public string? Excerpt(string? text)
    {
        if (text is null || In(text) is not [var first, ..]) return null;
        if (text.Length <= ExcerptLength) return text;
        int start = Math.Clamp(first.Start - (ExcerptLength / 3), 0, text.Length - ExcerptLength);
        if (start > 0 && text.IndexOf(' ', start) is var space && space >= 0 && space < first.Start) start = space + 1;
        int end = Math.Min(start + ExcerptLength, text.Length);
        if (end < text.Length && text.LastIndexOf(' ', end - 1) is var last && last > first.Start + first.Length) end = last;
        return (start > 0 ? "… " : "") + text[start..end] + (end < text.Length ? " …" : "");
    }

    /// <summary>The words in FTS5's language, over all that people read.</summary>
    internal string FullText => $"{{title contributors venue abstract}} : ({string.Join(" AND ", terms.Select(t => t.FullText))})";

    private static bool IsAt(Term term, List<(string Key, int Start, int End)> words, int at)
    {
        for (int i = 0; i < term.Words.Count; i++)
        {
            bool mayGoOn = term.IsPrefix && i == term.Words.Count - 1;
            if (mayGoOn ? !words[at + i].Key.StartsWith(term.Words[i], StringComparison.Ordinal) : words[at + i].Key != term.Words[i]) return false;
        }

        return true;
    }

    private static List<(string Key, int Start, int End)> Located(string text)
    {
        var words = new List<(string, int, int)>();
        foreach (var (start, length) in SearchText.Spans(text))
        {
            foreach (string key in SearchText.Key(text.Substring(start, length))) words.Add((key, start, start + length));
        }

        return words;
    }

    private static IEnumerable<Term> Terms(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int close = Quotes.Contains(text[i]) && i + 1 < text.Length ? text.AsSpan(i + 1).IndexOfAny(Quotes) : -1;
            int end = close > 0 ? i + 1 + close : i;
            while (close <= 0 && end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            // "GPT-4" is the words gpt and 4, one after the other.
            var words = SearchText.Words(text[i..end]);
            bool goesOn = text[end - 1] == '*' || (close > 0 && end + 1 < text.Length && text[end + 1] == '*');
            if (words.Count > 0) yield return new Term(words, close > 0 && words.Count > 1, goesOn);
            i = close > 0 ? end + 1 : end;
        }
    }

    private sealed record Term(List<string> Words, bool IsQuoted, bool IsPrefix)
    {
        public string FullText => $"\"{string.Join(' ', Words)}\"{(IsPrefix ? "*" : "")}";
    }
}
