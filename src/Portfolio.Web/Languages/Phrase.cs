namespace Portfolio.Web.Languages;

/// <summary>A text of the interface that is kept in English, and said in the language of the page when it is shown.</summary>
/// <param name="English">The text.</param>
/// <param name="IsSaid">True for what is said already: a name, or a text made of words.</param>
internal readonly record struct Phrase(string English, bool IsSaid = false)
{
    public static implicit operator Phrase(string english) => new(english);

    /// <summary>The text in the language of the page.</summary>
    public override string ToString() => IsSaid ? English : Words.Of(English);
}
