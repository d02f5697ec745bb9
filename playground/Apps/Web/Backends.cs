namespace Shop;

/// <summary>The systems that the shop depends on. All of them are down today.</summary>
internal static class Backends
{
    public static string[] QueryIndex(string words) => throw new HttpRequestException($"The search index refused '{words}'.");

    public static decimal AskPrice(string isbn) => throw new TimeoutException($"No price for {isbn} within 2 s.");

    public static string ReadStars(string isbn) => "five out of five";

    public static string LoadCover(string isbn) => throw new IOException($"The cover of {isbn} is not on the disk.");

    public static string[] AskRecommender(string isbn) => throw new HttpRequestException($"The recommender knows no {isbn}.");

    public static string Charge(string order) =>
        throw new InvalidOperationException($"The payment of {order} was declined by a bank that does not exist.");

    public static string Store(string order) => throw new TimeoutException($"The database is too busy for {order}.");

    public static string SendInvoice(string order) => throw new IOException($"The printer has no paper for {order}.");

    public static string CheckVoucher(string order) => throw new KeyNotFoundException($"{order} has no voucher.");

    public static string AskCarrier(string order) => throw new TimeoutException($"The carrier did not answer about {order}.");

    public static bool Lock(string order) => throw new InvalidOperationException($"The shelf of {order} is locked.");
}
