namespace Portfolio.Web.Accounts;

/// <summary>A researcher that an editor was given.</summary>
internal sealed class EditorResearcher
{
    /// <summary>The editor's account.</summary>
    public int AccountId { get; set; }

    /// <summary>The researcher's key in the store: a slug may change.</summary>
    public int ResearcherId { get; set; }
}
