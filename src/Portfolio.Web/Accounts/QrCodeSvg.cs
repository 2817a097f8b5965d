using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Portfolio.Web.Accounts;

/// <summary>A QR code as SVG: black on white in any colour scheme, since cameras need it, and nothing inline that the page's policy forbids.</summary>
internal static class QrCodeSvg
{
    // The frame of white that ISO/IEC 18004 asks for.
    private const int Quiet = 4;

    /// <summary>Draws a text.</summary>
    /// <param name="text">What the code says.</param>
    /// <param name="label">What those hear who don't see it.</param>
    public static IHtmlContent Of(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The library adds a frame of its own to the modules.
        var rows = data.ModuleMatrix;
        int frame = rows.FindIndex(row => row.Cast<bool>().Any(dark => dark));
        var path = new StringBuilder();
        for (int y = frame; y < rows.Count - frame; y++)
        {
            for (int x = frame; x < rows[y].Length - frame; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x - frame + Quiet} {y - frame + Quiet}h1v1h-1z");
        }

        int size = rows.Count - (2 * frame) + (2 * Quiet);
        return new HtmlString(
            $"""<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
