/*
 * Shows the API's OpenAPI document with Swagger UI, and corrects faults of Swagger UI for people who use a
 * keyboard or a screen reader. The corrections are a Swagger UI plugin, so they apply where the elements are created.
 */
(function () {
  'use strict';

  /** In characters. */
  const LONGEST_COLOURED = 30000;

  /** Statuses of errors that have nothing to do with what an operation is about. */
  const COMMON_ERRORS = ['406', '413', '414', '415', '429', '431', '500', '503'];
  /** For operations that change data, these two say what is wrong with the record. */
  const COMMON_ERRORS_OF_READING = [...COMMON_ERRORS, '400', '412'];

  function accessibleDocs(system) {
    const React = system.React;
    const h = React.createElement;

    /** The page's own layout: without the bar that loads other documents, and with headings that follow the page's. */
    function DocsLayout({ specSelectors, getComponent }) {
      const status = specSelectors.loadingStatus();
      if (status === 'failed') {
        return h('p', { className: 'notice', role: 'alert' }, 'The OpenAPI document cannot be read. Try again later.');
      }
      if (status !== 'success' || !specSelectors.specStr()) {
        return h('p', { className: 'notice', role: 'status' }, 'Reading the OpenAPI document…');
      }
      return h('div', { className: 'swagger-ui' },
        h(getComponent('SvgAssets')),
        h(getComponent('errors', true)),
        h(About, { info: specSelectors.info(), getComponent }),
        h('h2', null, 'Operations'),
        h(LogIn, { getComponent }),
        h(getComponent('operations', true)),
        h(getComponent('Models', true)));
    }

    /** The log-in for editors. Readers need none, so it says who it is for. */
    function LogIn({ getComponent }) {
      return h('div', { className: 'log-in' },
        h('p', null, 'Reading is open. Only editors need to log in.'),
        h(getComponent('AuthorizeBtnContainer', true)));
    }

    /** What the document says about the whole API; the page has its title already. */
    function About({ info, getComponent }) {
      return h('div', { className: 'about' },
        h('p', { className: 'api-version' }, 'Version ' + info.get('version')),
        h(getComponent('Markdown', true), { source: info.get('description', '') }));
    }

    /** A group of operations. Its heading is one button, whose text says what it opens. */
    function OperationTag({ tag, tagObj, children, layoutSelectors, layoutActions, getComponent }) {
      const key = ['operations-tag', tag];
      const open = layoutSelectors.isShown(key, true);
      return h('section', { className: 'tag', 'aria-label': tag },
        h('h3', null, h('button', { type: 'button', 'aria-expanded': open, onClick: () => layoutActions.show(key, !open) },
          tag, h(getComponent(open ? 'ArrowUpIcon' : 'ArrowDownIcon')))),
        h(getComponent('Markdown', true), { source: tagObj.getIn(['tagDetails', 'description'], '') }),
        open ? children : null);
    }

    /** An operation's path without a link, because it is inside the button that opens the operation. */
    function OperationSummaryPath({ operationProps }) {
      const parts = operationProps.get('path').split(/(?=\/)/);
      return h('span', { className: 'opblock-summary-path', 'data-path': operationProps.get('path') },
        parts.map((part, index) => h(React.Fragment, { key: index }, part, h('wbr'))));
    }

    /** Gives every control of a parameter the parameter's name and description, and says what is wrong with its value. */
    const withNamedControls = (Original) => class extends React.Component {
      componentDidMount() {
        this.nameControls();
        this.describeControls();
      }

      componentDidUpdate(before) {
        this.nameControls();
        this.describeControls();
        if (errorsOf(this.props).length && !errorsOf(before).length) {
          this.operation().querySelector('[aria-invalid=true]')?.focus();
        }
      }

      operation() {
        return this.element.closest('.opblock');
      }

      describeControls() {
        const description = this.element.closest('tr[data-param-name]')?.querySelector('.parameters-col_description > .renderedMarkdown');
        if (!description) {
          return;
        }
        description.id = this.operation().id + '-' + this.props.description;
        const error = this.element.querySelector('.field-error');
        if (error) {
          error.id = description.id + '-error';
        }
        this.element.querySelectorAll('input, select, textarea').forEach((control) => {
          control.setAttribute('aria-describedby', (error ? error.id + ' ' : '') + description.id);
          control.setAttribute('aria-invalid', Boolean(error));
        });
      }

      nameControls() {
        const name = this.props.description;
        this.element.querySelectorAll('input, select, textarea').forEach((control) => control.setAttribute('aria-label', name));
        this.element.querySelectorAll('.json-schema-form-item-remove')
          .forEach((button) => button.setAttribute('aria-label', 'Remove this ' + name));
        // People who use voice control say the text of the button.
        this.element.querySelectorAll('.json-schema-form-item-add')
          .forEach((button) => button.setAttribute('aria-label', button.textContent.trim() + ' to ' + name));
      }

      render() {
        const errors = errorsOf(this.props);
        return h('div', { ref: (element) => { this.element = element || this.element; } }, h(Original, this.props),
          errors.length ? h('p', { className: 'field-error' }, errors.join('. ')) : null);
      }
    };

    /** The faults of a parameter. Those of one value among several are objects. */
    function errorsOf({ errors }) {
      return errors ? [...errors].map((error) => (typeof error === 'string' ? error : error.get('error'))) : [];
    }

    /**
     * Keeps the focus on the button while the request runs, says when there is a response, and leads to it: on a phone it is
     * further down than one sees.
     */
    const withResponseInReach = (Original) => class extends Original {
      componentDidUpdate(before) {
        if (before.disabled && !this.props.disabled) {
          this.status.scrollIntoView({ block: 'nearest' });
        }
      }

      outcome() {
        const { specSelectors, path, method } = this.props;
        const response = specSelectors.responseFor(path, method);
        if (!response) {
          return null;
        }
        const status = response.get('status');
        return [status ? 'The response has the status ' + status + '. ' : 'The request failed. ',
          h('button', { key: 'link', type: 'button', className: 'link', onClick: showResponse },
            status ? 'Go to the response' : 'Go to the reason')];
      }

      render() {
        const button = super.render();
        const { disabled } = this.props;
        return h(React.Fragment, null,
          React.cloneElement(button,
            { disabled: false, 'aria-disabled': Boolean(disabled), onClick: disabled ? undefined : button.props.onClick }),
          h('p', { className: 'outcome', role: 'status', ref: (element) => { this.status = element; } },
            disabled ? 'Waiting for the response…' : this.outcome()));
      }
    };

    function showResponse(event) {
      const heading = event.currentTarget.closest('.opblock').querySelector('.response-heading');
      heading.focus();
      heading.scrollIntoView();
    }

    const withHeadingToGoTo = (Original) => rendering(Original, (element) =>
      element.type === 'h4' && element.props.children === 'Server response'
        ? React.cloneElement(element, { className: 'response-heading', tabIndex: -1 }) : element);

    /** The button removes itself, so the focus goes to the one before it. */
    const withFocusKept = (Original) => rendering(Original, (element) => React.cloneElement(element, {
      onClick: (event) => {
        const execute = event.currentTarget.parentElement.querySelector('.execute');
        element.props.onClick(event);
        execute.focus();
      },
    }));

    /** Which errors of an operation are common, whether they are shown, and what shows or hides them. */
    const CommonErrors = React.createContext();

    /** Puts the errors that any request can get after the other responses. */
    const withCommonErrorsLast = (Original) => function Responses(props) {
      const codes = props.method === 'get' ? COMMON_ERRORS_OF_READING : COMMON_ERRORS;
      const isCommon = (response, code) => codes.includes(code);
      const common = props.responses.filter(isCommon);
      const [open, setOpen] = React.useState(false);
      const element = React.useRef();
      // Swagger UI would have the whole table read out when it is opened. It says nothing new.
      React.useEffect(() => element.current.querySelector('[aria-live]')?.removeAttribute('aria-live'));
      return h('div', { ref: element },
        h(CommonErrors.Provider, { value: { codes: common.keySeq().toArray(), open, toggle: () => setOpen(!open) } },
          h(Original, { ...props, responses: props.responses.filterNot(isCommon).merge(common) })));
    };

    /** Shows common errors only when asked for, below the button that does so. */
    const withCommonErrorsCollapsed = (Original) => function Response(props) {
      const { codes, open, toggle } = React.useContext(CommonErrors);
      if (!codes.includes(props.code)) {
        return h(Original, props);
      }
      return h(React.Fragment, null,
        props.code === codes[0] ? h('tr', { className: 'common-errors' }, h('td', { colSpan: 3 },
          h('button', { type: 'button', 'aria-expanded': open, onClick: toggle },
            h('span', null, 'Errors that any request can get: ' + codes.join(', ')),
            h(props.getComponent(open ? 'ArrowUpIcon' : 'ArrowDownIcon'))))) : null,
        open ? h(Original, props) : null);
    };

    /** Makes blocks of code focusable, so that the keyboard can scroll them. Long ones stay plain: colouring them takes seconds. */
    const inScroller = (Original) => function Code(props) {
      // Swagger UI makes no example of a picture, though the document has one.
      const isPicture = String(props.children).includes('XML example cannot be generated');
      const content = isPicture ? 'A picture (SVG): execute the operation to see it.' : props.children;
      const plain = isPicture || String(content).length > LONGEST_COLOURED;
      return h('div',
        { className: 'code', tabIndex: 0, role: 'group', 'aria-label': props.language === 'bash' ? 'Command' : 'Content' },
        plain ? h('pre', { className: 'microlight' }, content) : h(Original, props));
    };

    /** Names the buttons that have only an icon. */
    const withNamedCopyButton = (Original) => rendering(Original, (element) =>
      element.type === 'button' && !element.props.children
        ? React.cloneElement(element, { type: 'button', 'aria-label': 'Copy', title: 'Copy' }) : element);

    const withNamedBody = (Original) => rendering(Original, (element) =>
      element.type === system.getComponent('TextArea') ? React.cloneElement(element, { 'aria-label': 'Request body' }) : element);

    const withNamedFile = (Original) => rendering(Original, (element) =>
      element.props.type === 'file' ? React.cloneElement(element, { 'aria-label': 'File' }) : element);

    /** The log-in as a dialog of the browser, which keeps the focus inside, closes with Escape and gives the focus back. */
    class LogInDialog extends React.Component {
      componentDidMount() {
        this.dialog.showModal();
        this.dialog.querySelector('input, .auth-btn-wrapper button').focus();
      }

      /** Who logs in or out gets other controls. */
      componentDidUpdate() {
        if (!this.dialog.contains(document.activeElement)) {
          this.dialog.querySelector('.auth-btn-wrapper button').focus();
        }
      }

      componentWillUnmount() {
        this.dialog.close();
      }

      render() {
        const { authSelectors, authActions, getComponent } = this.props;
        return h('dialog', {
          className: 'dialog-ux',
          'aria-labelledby': 'log-in-heading',
          ref: (element) => { this.dialog = element; },
          onCancel: () => authActions.showDefinitions(false),
        }, h('h2', { id: 'log-in-heading' }, 'Log in'),
        authSelectors.shownDefinitions().valueSeq().map((definitions, key) =>
          h(getComponent('auths'), { ...this.props, key, definitions })));
      }
    }

    /** Lets the labels that people see name the fields, and a browser fill them in. */
    const withVisibleLabels = (Original) => rendering(Original, (element) => {
      const { id, name, type, 'aria-label': label, children } = element.props;
      if (element.type === 'h4') {
        return h('h3', { key: element.key }, children);
      }
      if (element.type === 'h6') {
        return h('p', { key: element.key, className: 'authorized' }, children);
      }
      const autoComplete = type === 'password' ? 'current-password' : name || 'off';
      return label && label === id ? React.cloneElement(element, { 'aria-label': undefined, autoComplete }) : element;
    });

    /** Who uses voice control says the text of a button. */
    const withTextAsName = (Original) => (props) =>
      h(Original, typeof props.children === 'string' ? { ...props, 'aria-label': undefined } : props);

    /** Shows an SVG response as a picture, with its title as alternative text. Swagger UI would show its source. */
    const withPicture = (Original) => function Body(props) {
      if (!/^image\/svg\+xml/.test(props.contentType) || typeof props.content !== 'string') {
        return h(Original, props);
      }
      const title = new DOMParser().parseFromString(props.content, 'image/svg+xml').querySelector('title');
      return h('img', {
        className: 'picture',
        src: 'data:image/svg+xml,' + encodeURIComponent(props.content),
        alt: title ? title.textContent : 'The picture in the response',
      });
    };

    /** Makes the list of schemas a section of the page, like the operations. */
    const withHeading = (Original) => rendering(Original, (element) =>
      element.type === 'h4' ? h('h2', { ...element.props, key: element.key }) : element);

    /** A component that renders the original with every element changed. */
    function rendering(Original, change) {
      if (Original.prototype && Original.prototype.isReactComponent) {
        return class extends Original {
          render() {
            return changed(super.render(), change);
          }
        };
      }
      return (props) => changed(Original(props), change);
    }

    function changed(node, change) {
      if (!React.isValidElement(node)) {
        return node;
      }
      const { children } = node.props;
      if (typeof children === 'function' || children === undefined) {
        return change(node);
      }
      const changedChildren = React.Children.map(children, (child) => changed(child, change));
      return change(React.cloneElement(node, {}, ...(changedChildren.length === 1 ? changedChildren : [changedChildren])));
    }

    /**
     * Requests go to the server of this page: the document has the public address, which can be another one. Fields of
     * optional parameters are empty.
     */
    const toTryOut = (original) => (document) =>
      original({ ...document, servers: [{ url: '/' }], paths: mapped(document.paths, (path) => mapped(path, withEmptyFields)) });

    function mapped(object, change) {
      return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
    }

    function withEmptyFields(operation) {
      return { ...operation, parameters: (operation.parameters || []).map((parameter) =>
        parameter.required || parameter.$ref ? parameter : withValuesAsText(parameter)) };
    }

    /** Swagger UI would fill in the example or the default of a parameter, so that it filters without being asked to. */
    function withValuesAsText({ example, schema, description, ...parameter }) {
      const preset = [schema, ...(schema.allOf || [])].find((part) => 'default' in part)?.default;
      const values = [];
      if (preset !== undefined) {
        values.push('Default: `' + preset + '`.');
      }
      if (example !== undefined && String(example) !== String(preset)) {
        values.push('Example: `' + example + '`.');
      }
      return { ...parameter, schema: withoutValue(schema, example), description: description + '\n\n' + values.join(' ') };
    }

    /** The schema without its default. A value that is added to several is the example; Swagger UI would add "string". */
    function withoutValue({ default: preset, allOf, items, ...schema }, example) {
      if (items) {
        schema.items = items.$ref ? items : { ...items, examples: example };
      }
      if (allOf) {
        schema.allOf = allOf.filter((part) => !('default' in part));
      }
      return schema;
    }

    /**
     * A part of the document, with what it refers to in the place of references. They all refer to the document's components.
     * Swagger UI's own function reads the whole document for each operation that is opened, which takes seconds on a phone.
     */
    const resolveSubtree = async (document, path) => ({
      spec: withoutReferences(partAt(path, document), document),
      errors: [],
    });

    function partAt(path, document) {
      return path.reduce((part, key) => part?.[key], document);
    }

    function withoutReferences(part, document) {
      if (Array.isArray(part)) {
        return part.map((item) => withoutReferences(item, document));
      }
      if (part === null || typeof part !== 'object') {
        return part;
      }
      const { $ref, allOf = [], ...others } = part;
      const parts = allOf.map((each) => withoutReferences(each, document));
      if ($ref !== undefined) {
        // Swagger UI shows the name of the schema from $$ref.
        parts.push(withoutReferences(partAt($ref.split('/').slice(1), document), document), { $$ref: $ref });
      }
      return Object.assign({}, ...parts, mapped(others, (value) => withoutReferences(value, document)));
    }

    return {
      fn: { resolveSubtree },
      components: { DocsLayout, OperationSummaryPath },
      wrapComponents: {
        OperationTag: () => OperationTag,
        JsonSchemaForm: withNamedControls,
        execute: withResponseInReach,
        clear: withFocusKept,
        liveResponse: withHeadingToGoTo,
        responses: withCommonErrorsLast,
        response: withCommonErrorsCollapsed,
        SyntaxHighlighter: inScroller,
        HighlightCode: withNamedCopyButton,
        curl: withNamedCopyButton,
        OAS31Models: withHeading,
        RequestBody: withNamedFile,
        RequestBodyEditor: withNamedBody,
        authorizationPopup: () => LogInDialog,
        HttpAuth: withVisibleLabels,
        Button: withTextAsName,
        responseBody: withPicture,
      },
      statePlugins: { spec: { wrapActions: { updateJsonSpec: toTryOut } } },
    };
  }

  // Only the link on the page has the document's address. The page's own address cannot change it, because
  // queryConfigEnabled is off.
  SwaggerUIBundle({
    url: document.getElementById('openapi-document').href,
    domNode: document.getElementById('swagger-ui'),
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [accessibleDocs],
    layout: 'DocsLayout',
    queryConfigEnabled: false,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    syntaxHighlight: { activated: true, theme: 'idea' },
    supportedSubmitMethods: ['get', 'head', 'options', 'post', 'put', 'delete'],
    validatorUrl: null,
  });
})();
