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
        ContactKind.Homepage => Written(contact.Value),
        _ => contact.Value,
    };

    /// <summary>The address to write out beside the words, for paper; null where the words say it.</summary>
    public static string? Written(ContactItem contact) =>
        Address(contact) is { } address && contact.Kind is not (ContactKind.Email or ContactKind.Phone or ContactKind.Homepage) && Written(address) != Of(contact) ? Written(address) : null;

    /// <summary>The words and the address, as they stand on paper.</summary>
    public static string OnPaper(ContactItem contact) => Written(contact) ?? Of(contact);

    /// <summary>An address as people write it: without what is the same in all.</summary>
    public static string Written(string address)
    {
        int start = address.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? at + 3 : 0;
        return address[start..].TrimEnd('/');
    }

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
