using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>The points below an entry's head, nested as the document nests them.</summary>
internal static class HighlightTree
{
    public static IReadOnlyList<Highlight> Build(IEnumerable<Line> body)
    {
        var roots = new List<Node>();
        var open = new Stack<(int Level, Node Node)>();
        foreach (var line in body)
        {
            if (line.Text.IsBlank) continue;
            if (line.Kind == LineKind.Bullet)
            {
                Push(line.Level, line);
            }
            else if (line.Kind == LineKind.Heading)
            {
                open.Clear();
                Push(0, line);
            }
            else if (line.Level > 0 && open.Count > 0)
            {
                // The text of an item that goes on.
                while (open.Count > 1 && open.Peek().Level > line.Level) open.Pop();
                open.Peek().Node.Texts.Add(line.Text);
            }
            else
            {
                // A paragraph between points belongs to the point before it.
                while (open.Count > 1) open.Pop();
                var node = new Node(line.Text);
                if (open.Count == 0) roots.Add(node);
                else open.Peek().Node.Children.Add(node);
            }
        }

        return [.. roots.Select(n => n.ToHighlight())];

        void Push(int level, Line line)
        {
            while (open.Count > 0 && open.Peek().Level >= level) open.Pop();
            var node = new Node(line.Text);
            if (open.Count == 0) roots.Add(node);
            else open.Peek().Node.Children.Add(node);
            // Deeper nesting than any CV has is kept, but flat.
            if (open.Count < 20) open.Push((level, node));
        }
    }

    /// <summary>The points as one list, for entries whose points have none below them in our vocabulary.</summary>
    public static IEnumerable<string> Flat(IEnumerable<Line> body) => Build(body).SelectMany(Flatten);

    private static IEnumerable<string> Flatten(Highlight highlight) => highlight.Highlights.SelectMany(Flatten).Prepend(highlight.Text);

    private sealed class Node(RichText text)
    {
        public List<RichText> Texts { get; } = [text];

        public List<Node> Children { get; } = [];

        public Highlight ToHighlight() => new() { Text = RichText.Join(" ", Texts).ToMarkdown(), Highlights = [.. Children.Select(c => c.ToHighlight())] };
    }
}
