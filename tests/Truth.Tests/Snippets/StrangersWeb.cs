using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

// Web apps of everyday: controllers, middleware, hubs, endpoint filters and the clients that they call.
internal sealed class StrangersWeb
{
    private sealed class ApiException(string message, HttpStatusCode? status, Exception? inner = null) : Exception(message, inner)
    {
        public HttpStatusCode? Status => status;
    }

    private sealed class NotFoundException(string what) : Exception($"{what} was not found");

    private sealed record Basket(int Id, int Total);

    private sealed record FailureFeature(Exception Cause);

    private sealed class OrdersController(ILogger log) : ControllerBase
    {
        public IActionResult Submit(int id)
        {
            try
            {
                return Ok(Fail());
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Order {Id} could not be submitted", id);
                return StatusCode(500);
            }
        }
    }

    [Snippet(In = nameof(OrdersController))]
    IActionResult An_action_that_answers_500(ILogger log) => new OrdersController(log).Submit(7);

    private sealed class CouponsController : ControllerBase
    {
        public IActionResult Redeem(string code)
        {
            try
            {
                return Ok(code.Length + Fail(new FormatException("coupon")));
            }
            catch (FormatException ex)
            {
                return BadRequest(ex.Message);
            }
        }
    }

    [Snippet(In = nameof(CouponsController))]
    IActionResult A_bad_coupon() => new CouponsController().Redeem("XMAS");

    private sealed class ReportsController : ControllerBase
    {
        public ActionResult<int> Monthly()
        {
            try
            {
                return Fail();
            }
            catch (Exception ex)
            {
                var details = new ProblemDetails { Title = "The report could not be built", Detail = ex.ToString() };
                return new ObjectResult(details) { StatusCode = 500 };
            }
        }
    }

    [Snippet(In = nameof(ReportsController))]
    ActionResult<int> A_problem_with_all_details() => new ReportsController().Monthly();

    private sealed class ProfileController(ILogger log) : ControllerBase
    {
        public async Task<IActionResult> Avatar(int user)
        {
            try
            {
                return Ok(await FailAsync());
            }
            catch (Exception e)
            {
                log.LogWarning(e, "No avatar for {User}", user);
                return NotFound();
            }
        }
    }

    [Snippet(In = nameof(ProfileController))]
    Task<IActionResult> An_avatar_with_a_warning(ILogger log) => new ProfileController(log).Avatar(3);

    private sealed class SearchController(ILogger log) : ControllerBase
    {
        public async Task<IActionResult> Find(string text)
        {
            try
            {
                return Ok(await FailAsync());
            }
            catch (Exception e)
            {
                log.LogError("Search for {Text} failed: {Message}", text, e.Message);
                return StatusCode((int)HttpStatusCode.BadGateway);
            }
        }
    }

    [Snippet(In = nameof(SearchController))]
    Task<IActionResult> A_search_logged_as_text(ILogger log) => new SearchController(log).Find("shoes");

    [Snippet]
    void A_middleware_that_logs(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception ex)
            {
                log.LogError(ex, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        });
        app.Run(_ => FailAsync());
    }

    private sealed class MaintenanceMiddleware(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            try
            {
                await next(context);
            }
            catch (Exception) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "120";
                await context.Response.WriteAsync("Back soon");
            }
        }
    }

    [Snippet(In = nameof(MaintenanceMiddleware))]
    void A_middleware_for_maintenance(IApplicationBuilder app)
    {
        app.UseMiddleware<MaintenanceMiddleware>();
        app.Run(_ => FailAsync());
    }

    private sealed class TypedMiddleware(RequestDelegate next, ILogger<TypedMiddleware> logger)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                context.Response.StatusCode = 499;
            }
            /* judged */
            catch (Exception ex)
            {
                logger.LogCritical(ex, "Unhandled");
                throw;
            }
        }
    }

    [Snippet(In = nameof(TypedMiddleware))]
    void A_middleware_that_knows_of_cancellation(IApplicationBuilder app)
    {
        app.UseMiddleware<TypedMiddleware>();
        app.Run(_ => FailAsync());
    }

    [Snippet]
    void A_feature_that_carries_it_outwards(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Features.Get<FailureFeature>() is { } failure) log.LogError(failure.Cause, "The request failed");
        });
        app.Run(async context =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                context.Features.Set(new FailureFeature(ex));
                context.Response.StatusCode = 500;
            }
        });
    }

    [Snippet, Undecided("a text among the items of a request that a middleware logs")]
    void An_item_with_its_message(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Items["failure"] is string text) log.LogError("The request failed: {Reason}", text);
        });
        app.Run(async context =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                context.Items["failure"] = ex.Message;
            }
        });
    }

    private sealed class ChatHub(ILogger log) : Hub
    {
        public int Post(string room)
        {
            try
            {
                return Fail(new TimeoutException(room));
            }
            catch (TimeoutException ex)
            {
                log.LogDebug("Posting to {Room} took too long", room);
                throw new HubException($"{room} does not answer: {ex.Message}");
            }
        }
    }

    [Snippet(In = nameof(ChatHub))]
    int A_hub_with_a_new_exception(ILogger log) => new ChatHub(log).Post("lobby");

    private sealed class VoteHub : Hub
    {
        public async Task<int> Vote(int choice)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                throw new HubException("Your vote could not be counted", ex);
            }
        }
    }

    [Snippet(In = nameof(VoteHub))]
    Task<int> A_hub_that_keeps_the_cause() => new VoteHub().Vote(1);

    private abstract class AppController(ILogger log) : ControllerBase
    {
        protected async Task<IActionResult> Run(Func<Task<IActionResult>> action)
        {
            try
            {
                return await action();
            }
            catch (Exception ex)
            {
                using (log.BeginScope("{Trace}", HttpContext?.TraceIdentifier))
                {
                    log.LogError(ex, "{Controller} failed", GetType().Name);
                }

                return StatusCode(500);
            }
        }
    }

    private sealed class InvoicesController(ILogger log) : AppController(log)
    {
        public Task<IActionResult> Latest() => Run(async () => Ok(await FailAsync()));
    }

    [Snippet(In = nameof(AppController))]
    Task<IActionResult> A_base_controller_that_runs_actions(ILogger log) => new InvoicesController(log).Latest();

    private sealed class UploadController : ControllerBase
    {
        public IActionResult Upload(string file)
        {
            try
            {
                return Ok(Fail(new InvalidDataException(file)));
            }
            catch (InvalidDataException ex)
            {
                ModelState.AddModelError(nameof(file), ex.Message);
                return BadRequest(ModelState);
            }
        }
    }

    [Snippet(In = nameof(UploadController))]
    IActionResult A_model_error() => new UploadController().Upload("a.png");

    private static IResult ToResult(Exception exception, ILogger log)
    {
        switch (exception)
        {
            case NotFoundException:
                return Results.NotFound();
            case ValidationException validation:
                return Results.BadRequest(validation.Message);
            default:
                log.LogError(exception, "Unexpected");
                return Results.StatusCode(500);
        }
    }

    [Snippet(Paths = 2)]
    IResult A_mapping_by_type(int which, ILogger log)
    {
        try
        {
            return Results.Ok(Fail(which == 0 ? new NotFoundException("basket") : new InvalidOperationException("sum")));
        }
        catch (Exception ex)
        {
            return ToResult(ex, log);
        }
    }

    private static int StatusOf(ILogger log, Exception exception)
    {
        var status = exception switch
        {
            UnauthorizedAccessException => 403,
            KeyNotFoundException => 404,
            ArgumentException => 400,
            _ => 500,
        };
        log.LogError(exception, "Answered with {Status}", status);
        return status;
    }

    [Snippet(Paths = 3)]
    IResult A_mapping_that_logs_all(int which, ILogger log)
    {
        try
        {
            Exception failure = which switch { 0 => new KeyNotFoundException(), 1 => new ArgumentException("a"), _ => new IOException() };
            return Results.Ok(Fail(failure));
        }
        catch (Exception ex)
        {
            return Results.StatusCode(StatusOf(log, ex));
        }
    }

    private sealed class WeatherClient(string city)
    {
        public async Task<string?> Today()
        {
            try
            {
                await Task.Yield();
                return Fail(new HttpRequestException(city)).ToString("D", null);
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }
    }

    [Snippet(In = nameof(WeatherClient))]
    async Task<string> A_client_that_answers_null() => await new WeatherClient("Oslo").Today() ?? "unknown";

    private sealed class StockClient
    {
        public int Level(string sku)
        {
            try
            {
                return Fail(new HttpRequestException(sku, null, HttpStatusCode.BadGateway));
            }
            catch (HttpRequestException ex)
            {
                throw new ApiException($"No stock level for {sku}", ex.StatusCode);
            }
        }
    }

    [Snippet(In = nameof(StockClient))]
    int A_client_that_keeps_the_status() => new StockClient().Level("A-1");

    private sealed class RatesClient
    {
        public async Task<int> Rate(string currency)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex) when (ex is not ApiException)
            {
                throw new ApiException($"No rate of {currency}", (ex as HttpRequestException)?.StatusCode, ex);
            }
        }
    }

    [Snippet(In = nameof(RatesClient))]
    Task<int> A_client_that_wraps() => new RatesClient().Rate("EUR");

    private sealed class LoginController : ControllerBase
    {
        public IActionResult Login(string user)
        {
            try
            {
                return Ok(Fail());
            }
            catch (Exception error)
            {
                SentrySdk.CaptureException(error, scope =>
                {
                    scope.SetTag("area", "login");
                    scope.User = new SentryUser { Username = user };
                });
                return Unauthorized();
            }
        }
    }

    [Snippet(In = nameof(LoginController))]
    IActionResult A_login_with_a_scope() => new LoginController().Login("ann");

    [Snippet]
    IResult An_endpoint_that_sends_a_message()
    {
        try
        {
            return Results.Ok(Fail());
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureMessage($"Checkout failed: {ex.Message}", SentryLevel.Error);
            return Results.Redirect("/sorry");
        }
    }

    [Snippet]
    IResult An_endpoint_that_leaves_a_crumb()
    {
        try
        {
            return Results.Ok(Fail());
        }
        catch (Exception ex)
        {
            SentrySdk.AddBreadcrumb(ex.Message, "checkout", level: BreadcrumbLevel.Error);
            return Results.Redirect("/sorry");
        }
    }

    [Snippet(Paths = 2)]
    string A_page_that_shows_details_while_developing(int which, ILogger log)
    {
        var isDevelopment = which == 0;
        try
        {
            return $"<p>{Fail()}</p>";
        }
        catch (Exception ex)
        {
            if (isDevelopment) return $"<pre>{WebUtility.HtmlEncode(ex.ToString())}</pre>";
            log.LogError(ex, "The page failed");
            return "<p>Sorry</p>";
        }
    }

    private sealed class ValidationFilter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            try
            {
                return await next(context);
            }
            catch (ValidationException ex)
            {
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["request"] = [ex.Message] });
            }
        }
    }

    [Snippet(In = nameof(ValidationFilter))]
    async Task<object?> A_filter_of_endpoints() =>
        await new ValidationFilter().InvokeAsync(null!, _ => ValueTask.FromResult<object?>(Fail(new ValidationException("age"))));

    private sealed class BasketCookie(ILogger log)
    {
        public Basket Read(string cookie)
        {
            try
            {
                return new Basket(cookie.Length, Fail(new System.Text.Json.JsonException("cookie")));
            }
            catch (System.Text.Json.JsonException ex)
            {
                log.Log(LogLevel.Error, ex, "The cookie is broken: {Cookie}", cookie);
            }

            return new Basket(0, 0);
        }
    }

    [Snippet(In = nameof(BasketCookie))]
    void A_cookie_that_starts_anew(ILogger log) => new BasketCookie(log).Read("{");

    private interface ITenantStore
    {
        int Find(string host);
    }

    private sealed class TenantStore : ITenantStore
    {
        public int Find(string host) => Fail(new KeyNotFoundException(host));
    }

    private sealed class TenantResolver(IServiceProvider services, ILogger log)
    {
        public int Resolve(string host)
        {
            try
            {
                return services.GetRequiredService<ITenantStore>().Find(host);
            }
            catch (KeyNotFoundException ex)
            {
                log.LogInformation(ex, "{Host} belongs to nobody", host);
                return -1;
            }
        }
    }

    [Snippet(In = nameof(TenantResolver))]
    int A_tenant_that_is_unknown(ILogger log)
    {
        using var services = new ServiceCollection().AddSingleton<ITenantStore, TenantStore>().BuildServiceProvider();
        return new TenantResolver(services, log).Resolve("shop.example");
    }

    [Snippet]
    void A_response_that_is_written_by_hand(IApplicationBuilder app) => app.Run(async context =>
    {
        try
        {
            await context.Response.WriteAsJsonAsync(new Basket(1, await FailAsync()));
        }
        catch (Exception ex)
        {
            context.Response.StatusCode = ex is HttpRequestException ? 502 : 500;
            await context.Response.WriteAsJsonAsync(new { error = ex.Message, type = ex.GetType().Name });
        }
    });

    private sealed class AuditAttribute : Attribute
    {
        public Action<Exception>? OnFailure { get; set; }

        public void Around(Action action)
        {
            try
            {
                action();
            }
            catch (Exception ex)
            {
                OnFailure?.Invoke(ex);
                throw;
            }
        }
    }

    [Snippet(In = nameof(AuditAttribute))]
    void An_attribute_around_actions() => new AuditAttribute().Around(() => Fail());

    private sealed class ImageProxy(ILogger log)
    {
        public async Task<byte[]> Get(Uri address, byte[] placeholder)
        {
            var image = placeholder;
            try
            {
                image = new byte[await FailAsync()];
            }
            catch (HttpRequestException ex)
            {
                log.LogError(ex, "{Address}", address);
            }
            /* judged */
            catch (Exception ex)
            {
                log.LogTrace(ex, "{Address}", address);
            }

            return image;
        }
    }

    [Snippet(In = nameof(ImageProxy))]
    Task<byte[]> A_picture_in_its_place(ILogger log) => new ImageProxy(log).Get(new Uri("https://a.example/b.png"), []);

    [Snippet(Paths = 2)]
    async Task<int> A_call_that_forgives_404(int which, ILogger log)
    {
        try
        {
            await Task.Yield();
            return Fail(new HttpRequestException("x", null, which == 0 ? HttpStatusCode.NotFound : HttpStatusCode.BadGateway));
        }
        catch (HttpRequestException ex) when (ex.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadGateway)
        {
            if (ex.StatusCode != HttpStatusCode.NotFound) log.LogError(ex, "The service answered {Status}", ex.StatusCode);
            return 0;
        }
    }
}
