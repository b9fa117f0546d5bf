package planledger.query.mongo;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a strand, which tell the view's position before they are stored: a processor stores one once all data up
 * to it is written, also where none of the events was of its segment. A crash between leaves a position that is true and
 * a token that lets the batch come again. So does a claim that was lost meanwhile, for the data is there.
 */
public final class ShownTokens extends PassedOnTokens {
    private final ViewPosition view;
    private final Strand strand;
    private final TokenPositions positions;

    public ShownTokens(TokenStore tokens, ViewPosition view, Strand strand, TokenPositions positions) {
        super(tokens);
        this.view = view;
        this.strand = strand;
        this.positions = positions;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        view.advance(strand, segment, positions.of(token));
        super.storeToken(token, processor, segment);
    }
}
