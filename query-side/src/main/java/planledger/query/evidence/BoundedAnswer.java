package planledger.query.evidence;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, up to a bound: whoever is asked may send what he likes, and takes no more memory than that. */
final class BoundedAnswer implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final int max;
    private long taken;
    private Flow.@Nullable Subscription subscription;

    BoundedAnswer(int max) {
        this.max = max;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
        subscription = offered;
        bytes.onSubscribe(offered);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        items.forEach(item -> taken += item.remaining());
        if (taken <= max) {
            bytes.onNext(items);
        } else if (subscription != null) {
            subscription.cancel();
            bytes.onError(new IOException("Its answer has more than " + max + " bytes"));
        }
    }

    @Override
    public void onError(Throwable thrown) {
        bytes.onError(thrown);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
