using Portfolio.Cv;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Rendering;

/// <summary>Contacts as people read and follow them.</summary>
internal static class ContactText
{
    /// <summary>The words for a contact.</summary>
    public static string Of(ContactItem contact) => contact.Kind switch
    {
        ContactKind.GitHub when IsAddress(contact.Value) => "GitHub",
        ContactKind.Scholar when IsAddress(contact.Value) => "Google Scholar",
        ContactKind.Orcid when IsAddress(contact.Value) => "ORCID",
        ContactKind.LinkedIn when IsAddress(contact.Value) => "LinkedIn",
        ContactKind.Homepage => contact.Value.Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase).TrimEnd('/'),
        _ => contact.Value,
    };

    /// <summary>Where a contact leads; null when it is only to be read.</summary>
    public static string? Address(ContactItem contact) => contact.Kind switch
    {
        ContactKind.Email when contact.Value.Contains('@', StringComparison.Ordinal) && !contact.Value.Contains(' ', StringComparison.Ordinal) => "mailto:" + contact.Value,
        ContactKind.Phone => "tel:" + string.Concat(contact.Value.Where(c => char.IsDigit(c) || c == '+')),
        ContactKind.GitHub when !contact.Value.Contains('/', StringComparison.Ordinal) && !contact.Value.Contains(' ', StringComparison.Ordinal) => "https://github.com/" + Uri.EscapeDataString(contact.Value),
        _ when MarkdownHtml.IsSafe(contact.Value) => contact.Value,
        ContactKind.Homepage when MarkdownHtml.IsSafe("https://" + contact.Value) => "https://" + contact.Value,
        _ => null,
    };

    private static bool IsAddress(string value) => value.Contains('/', StringComparison.Ordinal);
}
