namespace Portfolio.Web.Paper;

/// <summary>Registers what makes PDFs.</summary>
internal static class PaperRegistration
{
    public static IServiceCollection AddPaper(this IServiceCollection services)
    {
        services.AddSingleton<PdfProgram>();
        services.AddHostedService(provider => provider.GetRequiredService<PdfProgram>());
        services.AddSingleton<PdfFiles>();
        services.AddSingleton<PrintedCv>();
        return services;
    }
}
