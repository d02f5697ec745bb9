namespace SentryGen.Playground.PaaS;

/// <summary>The apps of this playground.</summary>
internal static class AppCatalog
{
    public static readonly SampleApp[] Apps =
    [
        new("Shop", AppKind.Web, "/orders/B-1042/checkout",
            new("Catalog.Search", typeof(HttpRequestException), "/books?words=sea"),
            new("Catalog.PriceOf", typeof(TimeoutException), "/books/7/price"),
            new("Catalog.RatingOf", typeof(FormatException), "/books/7/rating"),
            new("Catalog.CoverOf", typeof(IOException), "/books/7/cover"),
            new("Catalog.SimilarTo", typeof(HttpRequestException), "/books/7/similar"),
            new("Checkout.Place", typeof(TimeoutException), "/orders/B-1042/place"),
            new("Checkout.Refund", typeof(InvalidOperationException), "/orders/B-1042/refund"),
            new("Checkout.Invoice", typeof(IOException), "/orders/B-1042/invoice"),
            new("Checkout.RedeemVoucher", typeof(KeyNotFoundException), "/orders/B-1042/voucher"),
            new("Delivery.Quote", typeof(TimeoutException), "/orders/B-1042/shipping"),
            new("Delivery.Reserve", typeof(InvalidOperationException), "/orders/B-1042/stock?attempt=1", "/orders/B-1042/stock?attempt=3"),
            new("Delivery.Track", typeof(TimeoutException), "/orders/B-1042/parcel"),
            new("Delivery.PrintLabel", typeof(IOException), "/orders/B-1042/label"),
            new("Delivery.Notify", typeof(TimeoutException), "/orders/B-1042/notice"),
            new("Delivery.Book", typeof(TimeoutException), "/orders/B-1042/courier"),
            new("Delivery.Insure", typeof(TimeoutException), "/orders/B-1042/insurance"))
        {
            Held = "/orders/B-1042/insurance",
        },
        new("Mailer", AppKind.Worker, "newsletter",
            new("Letters.SendDigest", typeof(IOException), "digest"),
            new("Letters.SendReminders", typeof(IOException), "reminders"),
            new("Letters.SendGreetings", typeof(IOException), "greetings"),
            new("Letters.CountBounces", typeof(IOException), "bounces"),
            new("Letters.RefreshTemplates", typeof(IOException), "templates"),
            new("Letters.DrainQueue", typeof(IOException), "queue-recovers", "queue-stuck")),
        new("Importer", AppKind.Console, "everything",
            new("Tasks.ImportCatalog", typeof(InvalidDataException), "catalog"),
            new("Tasks.ImportAuthors", typeof(InvalidDataException), "authors"),
            new("Tasks.ImportPrices", typeof(InvalidDataException), "prices"),
            new("Tasks.ImportCovers", typeof(InvalidDataException), "covers"),
            new("Tasks.CountPages", typeof(InvalidDataException), "pages"),
            new("Tasks.GuessEncoding", typeof(InvalidDataException), "encoding"),
            new("Tasks.ImportStock", typeof(InvalidDataException), "stock", "stock-strict"),
            new("Tasks.ImportReviews", typeof(InvalidDataException), "reviews")),
    ];
}
