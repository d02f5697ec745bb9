using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Catalog>().AddSingleton<Checkout>().AddSingleton<Delivery>();
var app = builder.Build();

app.MapGet("/", () => "The shop is open.");

app.MapGet("/books", (Catalog catalog, string words) => catalog.Search(words));
app.MapGet("/books/{isbn}/price", (Catalog catalog, string isbn) => catalog.PriceOf(isbn));
app.MapGet("/books/{isbn}/rating", (Catalog catalog, string isbn) => catalog.RatingOf(isbn));
app.MapGet("/books/{isbn}/cover", (Catalog catalog, string isbn) => catalog.CoverOf(isbn));
app.MapGet("/books/{isbn}/similar", (Catalog catalog, string isbn) => catalog.SimilarTo(isbn));

app.MapGet("/orders/{order}/checkout", (Checkout checkout, string order) => checkout.Pay(order));
app.MapGet("/orders/{order}/place", (Checkout checkout, string order) => checkout.Place(order));
app.MapGet("/orders/{order}/refund", (Checkout checkout, string order) => checkout.Refund(order));
app.MapGet("/orders/{order}/invoice", (Checkout checkout, string order) => checkout.Invoice(order));
app.MapGet("/orders/{order}/voucher", (Checkout checkout, string order) => checkout.RedeemVoucher(order));

app.MapGet("/orders/{order}/shipping", (Delivery delivery, string order) => delivery.Quote(order));
app.MapGet("/orders/{order}/stock", (Delivery delivery, string order, int attempt) => delivery.Reserve(order, attempt));
app.MapGet("/orders/{order}/parcel", (Delivery delivery, string order) => delivery.Track(order));
app.MapGet("/orders/{order}/label", (Delivery delivery, string order) => delivery.PrintLabel(order));
app.MapGet("/orders/{order}/notice", (Delivery delivery, string order) => delivery.Notify(order));
app.MapGet("/orders/{order}/courier", (Delivery delivery, string order) =>
{
    var booking = delivery.Book(order);
    if (booking.Failure is { } failure) SentrySdk.CaptureException(failure);
    return booking.Courier ?? "nobody yet";
});
app.MapGet("/orders/{order}/insurance", (Delivery delivery, string order) => delivery.Insure(order));

app.Run();
