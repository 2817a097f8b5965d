using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Portfolio.Store.Opening;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Accounts;

/// <summary>Registers accounts and the sign-in.</summary>
internal static class AccountRegistration
{
    /// <summary>The rate limit of pages that take a password or a token.</summary>
    public const string RateLimit = "sign-in";

    /// <summary>Accounts, their rules and their database: what the site and the command line share.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddDbContext<AccountsDb>((provider, options) => provider.GetRequiredService<PortfolioStore>().Configure(options, AccountsDb.MigrationsTable));
        services.AddSingleton<CommonPasswords>();
        services.AddScoped<IPasswordHasher<Account>, UnicodePasswordHasher>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddScoped<AccountAdministration>();
        services.AddScoped<SetupTokens>();
        services.AddScoped<AccountStore>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Sessions>();
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = PasswordLength.Shortest;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<AccountsDb>()
            .AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddUserValidator<AccountRules>();
        return services;
    }

    /// <summary>The cookie, who may do what, and the rate limit.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, PortfolioSettings settings)
    {
        bool isHttps = settings.BaseUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        // No default scheme: a page that asks for nobody looks at no cookie, and renews none.
        services.AddAuthentication().AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "portfolio.account";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Sessions.Idle;
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = "portfolio.second-step";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SecondStepSignIn.Patience;
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "portfolio.form";
            antiforgery.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.AddScoped<SignInManager<Account>>();
        services.AddHttpContextAccessor();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<SecondStepSignIn>();
        services.AddScoped<SessionSignIn>();
        services.AddScoped<Invitations>();
        services.AddScoped<AccountRoster>();
        services.AddScoped<ResearcherChoice>();
        services.AddScoped<ResearcherAccess>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Account.AdminRole, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(Account.AdminRole))
            .AddPolicy(Account.EditorRole, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(Account.AdminRole, Account.EditorRole))
            .AddPolicy(Account.SignedIn, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser());
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(RateLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    $"{context.Connection.RemoteIpAddress} {context.Request.Path.Value?.ToLowerInvariant()}",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("read"));
        });
        return services;
    }

    /// <summary>Admin and account pages are kept nowhere, and tell no other site where the visitor came from.</summary>
    public static void UseAccounts(this WebApplication site)
    {
        site.Use(static (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.OnStarting(static state =>
                {
                    var headers = ((HttpContext)state).Response.Headers;
                    headers.CacheControl = "no-store";
                    headers["Referrer-Policy"] = "no-referrer";
                    return Task.CompletedTask;
                }, context);
            }

            return next(context);
        });
        site.UseRateLimiter();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseMiddleware<AccountGuard>();
    }
}
