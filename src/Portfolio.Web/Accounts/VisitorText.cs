using System.Net;
using System.Net.Sockets;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Accounts;

/// <summary>Says where somebody signed in, so that they know it again.</summary>
internal static class VisitorText
{
    // The first that is found counts: most browsers name the others too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"),
        ("CriOS/", "Chrome"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ];

    /// <summary>A browser and its system: “Firefox on Windows”.</summary>
    public static string Browser(string? userAgent)
    {
        string? browser = NameIn(userAgent, Browsers), system = NameIn(userAgent, Systems);
        return (browser, system) switch
        {
            (null, null) => "An unknown browser",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    /// <summary>An address without the part that says which machine of its network: <c>192.0.2.x</c>, <c>2001:db8:7:x</c>.</summary>
    public static string Network(IPAddress? address)
    {
        if (address is null) return "an unknown network";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return "this machine";
        byte[] bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}.{bytes[2]}.x"
            : string.Join(':', Enumerable.Range(0, 3).Select(i => $"{(bytes[2 * i] << 8) | bytes[(2 * i) + 1]:x}")) + ":x";
    }

    /// <summary>What <see cref="Browser"/> or <see cref="Network"/> said, in the language of the page.</summary>
    public static string Shown(string kept) => kept switch
    {
        "An unknown browser" => Words.Of("An unknown browser"),
        "an unknown network" => Words.Of("an unknown network"),
        "this machine" => Words.Of("this machine"),
        _ => kept.Split(" on ") is not [var browser, var system] ? kept : browser == "A browser" ? Words.Of("A browser on {system}", system) : Words.Of("{browser} on {system}", browser, system),
    };

    private static string? NameIn(string? userAgent, (string Mark, string Name)[] names) =>
        names.FirstOrDefault(n => userAgent?.Contains(n.Mark, StringComparison.Ordinal) == true).Name;
}
