namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>The names that stand for text: the months, and what <c>@string</c> defines.</summary>
/// <remarks>
/// Macros that are made of macros can grow without end (<c>b = a # a</c>, <c>c = b # b</c>, …), so all expansions of a
/// document together have a limit that grows with the document.
/// </remarks>
internal sealed class BibTeXMacros(int documentLength)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Dictionary<string, Macro> macros = Months.ToDictionary(
        month => month[..3], month => new Macro(month, null), StringComparer.OrdinalIgnoreCase);

    private long budget = (8L * documentLength) + 1_000_000;

    private sealed record Macro(string Value, Span? Definition)
    {
        public bool Used { get; set; }
    }

    /// <summary>Defines a macro; a later definition of the same name takes its place.</summary>
    /// <returns>The earlier definition, if it was never used.</returns>
    public Span? Define(string name, string value, Span definition)
    {
        Span? unused = macros.TryGetValue(name, out var earlier) && !earlier.Used ? earlier.Definition : null;
        macros[name] = new(value, definition);
        return unused;
    }

    /// <summary>The text of a macro, or null when there is no such macro or the limit is reached.</summary>
    public string? Expand(string name)
    {
        if (!macros.TryGetValue(name, out var macro) || macro.Value.Length > budget) return null;
        budget -= macro.Value.Length;
        macro.Used = true;
        return macro.Value;
    }

    /// <summary>The definitions that nothing used.</summary>
    public IEnumerable<Span> Unused => macros.Values.Where(macro => !macro.Used).Select(macro => macro.Definition).OfType<Span>();
}
