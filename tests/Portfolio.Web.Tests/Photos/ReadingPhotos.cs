using System.Buffers.Binary;
using System.Text;
using Portfolio.Web.Photos;
using Portfolio.Web.Tests.Pages.Admin;

namespace Portfolio.Web.Tests.Photos;

public sealed class ReadingPhotos
{
    public static TheoryData<string, byte[], string> Samples() => new()
    {
        { "JPEG", PhotoSamples.JpegWithPlace, "image/jpeg" },
        { "PNG", PhotoSamples.PngWithText(), "image/png" },
        { "WebP", PhotoSamples.WebPWithExif(), "image/webp" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_but_the_picture_is_kept(string kind, byte[] file, string mediaType)
    {
        Assert.Contains("GPS", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        var photo = PhotoFile.Read(file);
        Assert.Equal(mediaType, photo.MediaType);
        Assert.Equal((64, kind == "PNG" ? 64 : 80), (photo.Width, photo.Height));
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(photo.Bytes), StringComparison.Ordinal);
        // What was made safe is a photo, and stays as it is.
        Assert.Equal(photo.Bytes, PhotoFile.Read(photo.Bytes).Bytes);
        Assert.True(photo.Bytes.Length < file.Length);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_that_ends_too_early_or_is_full_of_noise_is_refused_and_harms_nothing(string kind, byte[] file, string mediaType)
    {
        var random = new Random(kind.Length + mediaType.Length);
        for (int length = 0; length < file.Length; length++) TryRead(file[..length]);
        for (int i = 0; i < 2000; i++)
        {
            byte[] noisy = [.. file];
            for (int n = 0; n < 4; n++) noisy[random.Next(noisy.Length)] = (byte)random.Next(256);
            TryRead(noisy);
        }

        Assert.Throws<PhotoException>(() => PhotoFile.Read(file[..(file.Length / 3)]));

        static void TryRead(byte[] bytes)
        {
            try
            {
                PhotoFile.Read(bytes);
            }
            catch (PhotoException)
            {
                // Refused with a reason.
            }
        }
    }

    [Fact]
    public void How_the_camera_was_held_is_the_only_thing_that_stays_of_what_it_tells()
    {
        var upright = PhotoFile.Read(PhotoSamples.WithExif(6));
        Assert.Equal((80, 64), (upright.Width, upright.Height));
        Assert.Equal(upright.Bytes, PhotoFile.Read(upright.Bytes).Bytes);
        Assert.Equal(PhotoSamples.Jpeg.Length - 18 + 36, upright.Bytes.Length);
    }

    [Fact]
    public void A_file_that_says_that_it_has_very_many_pixels_is_refused()
    {
        byte[] png = PhotoSamples.Png(64, 64);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 60_000);
        Assert.Contains("60000 × 64 pixels", Assert.Throws<PhotoException>(() => PhotoFile.Read(png)).Message, StringComparison.Ordinal);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), uint.MaxValue);
        Assert.Throws<PhotoException>(() => PhotoFile.Read(png));
        Assert.Contains("64 a side at least", Assert.Throws<PhotoException>(() => PhotoFile.Read(PhotoSamples.Png(10, 10))).Message, StringComparison.Ordinal);
    }
}
