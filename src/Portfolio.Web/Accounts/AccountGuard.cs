using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portfolio.Web.Accounts;

/// <summary>
/// Guards all that is under <c>/admin</c> and <c>/account</c> by its route, so that a new page can't be forgotten:
/// <see cref="GuardedRoute"/> says by which rule. What an editor wasn't given looks like what there isn't: 404.
/// </summary>
internal sealed class AccountGuard(RequestDelegate next, IAuthorizationPolicyProvider policies, IPolicyEvaluator evaluator, IAuthorizationMiddlewareResultHandler results, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context, ResearcherAccess access)
    {
        if (context.GetEndpoint() is not { } endpoint || GuardedRoute.Of(endpoint, context.Request) is not { } route)
        {
            await next(context);
            return;
        }

        if (route.Policy is { } name)
        {
            var policy = (await policies.GetPolicyAsync(name))!;
            var authenticated = await evaluator.AuthenticateAsync(policy, context);
            var authorized = await evaluator.AuthorizeAsync(policy, authenticated, context, context);
            if (!authorized.Succeeded)
            {
                await results.HandleAsync(next, context, policy, authorized);
                return;
            }
        }

        if (!await route.IsOpenToAsync(context, access))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Pages do this themselves, after their limits of size; what is mapped otherwise could forget it.
        if (!GuardedRoute.Reads(context.Request) && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && !await antiforgery.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }
}
