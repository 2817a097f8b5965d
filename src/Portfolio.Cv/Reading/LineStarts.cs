namespace Portfolio.Cv.Reading;

/// <summary>Where the lines of a text begin; <c>\n</c>, <c>\r\n</c> and a lone <c>\r</c> end a line.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [0];

    public LineStarts(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
    }

    /// <summary>The line of a position, counted from 1.</summary>
    public int LineOf(int position)
    {
        int found = starts.BinarySearch(position);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The position at which a line begins.</summary>
    public int StartOf(int line) => starts[Math.Min(line, starts.Count) - 1];
}
