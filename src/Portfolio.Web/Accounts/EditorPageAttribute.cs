namespace Portfolio.Web.Accounts;

/// <summary>
/// Marks a page under <c>/admin</c> that belongs to no one researcher or publication, and that editors see too. Such a
/// page asks <see cref="ResearcherAccess"/> what it may show. Without the mark it is for admins alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class EditorPageAttribute : Attribute
{
    /// <summary>True when editors may submit its forms as well; else they only read it.</summary>
    public bool TakesForms { get; init; }
}
